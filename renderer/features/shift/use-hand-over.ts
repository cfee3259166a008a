import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { Operator, OperatorId } from '#shared/domain/operator.ts';
import { canReceive, type Receiver, receiversOf } from '#shared/domain/shift.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';
import { useObservable } from '../../ui/use-observable.ts';

export interface HandOverState {
  /** Whom cases can be handed to, each on its place as long as the panel is open. */
  receivers: readonly Receiver[];
  to: Operator | null;
  choose: (id: OperatorId) => void;
  /** A number key, anywhere in the panel but in its text. */
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  note: string;
  setNote: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
  /** What would be offered now, and how many cases are not the chosen one's work. */
  offering: readonly Incident[];
  notTheirs: number;
}

/** @param mine the operator's open cases, offered to somebody already or not */
export function useHandOver(
  mine: readonly Incident[],
  operatorId: OperatorId,
  colleagues: readonly Operator[],
  presence: Observable<Presence | null>,
  tick: Observable<number>,
): HandOverState {
  const [toId, setToId] = useState<OperatorId | null>(null);
  const [note, setNote] = useState('');
  const [order, setOrder] = useState<readonly OperatorId[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const known = receiversOf(mine, colleagues, operatorId, useObservable(presence), useNow(tick));
  const fresh = known.map(({ operator }) => operator.id).filter((id) => !order.includes(id));
  if (fresh.length > 0) setOrder([...order, ...fresh]);
  const receivers = order.flatMap((id) => known.find(({ operator }) => operator.id === id) ?? []);
  const to = receivers.find(({ operator }) => operator.id === toId)?.operator ?? null;
  const theirs = to === null ? [] : mine.filter((incident) => canReceive(to, incident));

  function choose(id: OperatorId): void {
    setToId(id);
    field.current?.focus();
  }

  return {
    receivers,
    to,
    choose,
    onKeyDown(event) {
      // Ctrl and a digit chooses what the queue shows.
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const receiver = receivers[Number(event.key) - 1];
      if (receiver === undefined || event.repeat || event.target === field.current) return;
      event.preventDefault();
      choose(receiver.operator.id);
    },
    note,
    setNote,
    field,
    // Offered to the same person already: nothing new would be said.
    offering: theirs.filter(({ offer }) => offer?.to !== toId),
    notTheirs: to === null ? 0 : mine.length - theirs.length,
  };
}
