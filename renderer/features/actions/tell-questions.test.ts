import { describe, expect, it } from 'vitest';
import { neighbourQuestion, nextQuestion, type Question, questions, typedOccupants } from './tell-questions.ts';

describe('what is asked by voice', () => {
  it('begins with trapped, belted and age, and goes through all', () => {
    const asked = new Set<Question>();
    const order: Question[] = [];
    for (let next = nextQuestion(asked, null); next !== null; next = nextQuestion(asked, next)) {
      order.push(next);
      asked.add(next);
    }
    expect(order).toEqual(['trapped', 'belted', 'aged-55', 'injured', 'fire', 'leak', 'occupants']);
    expect(order).toEqual(questions);
  });

  it('comes back to a question that was passed over, and never to an answered one', () => {
    expect(nextQuestion(new Set(['belted', 'aged-55', 'occupants']), 'belted')).toBe('injured');
    expect(nextQuestion(new Set(questions.slice(1)), 'leak')).toBe('trapped');
    expect(nextQuestion(new Set(questions), 'leak')).toBeNull();
  });

  it('moves by arrow, and holds at the ends', () => {
    expect(neighbourQuestion('trapped', -1)).toBe('trapped');
    expect(neighbourQuestion('trapped', 1)).toBe('belted');
    expect(neighbourQuestion('occupants', 1)).toBe('occupants');
  });

  it.each([
    ['3', 3],
    [' 0 ', 0],
    ['254', 254],
    ['255', null],
    ['', null],
    ['-1', null],
    ['2.5', null],
    ['zwei', null],
  ])('people typed as "%s": %s', (text, people) => {
    expect(typedOccupants(text)).toBe(people);
  });
});
