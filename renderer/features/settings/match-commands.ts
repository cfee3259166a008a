import type { Command } from '../../ui/command.ts';

/** The commands whose words hold every typed part; those that begin with the first part come first. */
export function matchCommands(commands: readonly Command[], query: string): Command[] {
  const parts = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const [first] = parts;
  if (first === undefined) return [...commands];
  const matching = commands.filter(({ label }) => parts.every((part) => label.toLocaleLowerCase().includes(part)));
  const begins = ({ label }: Command) => Number(label.toLocaleLowerCase().startsWith(first));
  return matching.sort((a, b) => begins(b) - begins(a));
}
