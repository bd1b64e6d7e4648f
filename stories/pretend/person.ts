import { within } from 'storybook/test';

type Name = string | RegExp;
interface Named { name?: Name; level?: number }
interface Patience { timeout?: number }

/** Ways to look for things as a person does: by what they are, what they are called, what they say. */
export interface Looking {
  getByRole: (role: string, named?: Named) => HTMLElement;
  getAllByRole: (role: string, named?: Named) => HTMLElement[];
  queryByRole: (role: string, named?: Named) => HTMLElement | null;
  queryAllByRole: (role: string, named?: Named) => HTMLElement[];
  findByRole: (role: string, named?: Named, patience?: Patience) => Promise<HTMLElement>;
  findAllByRole: (role: string, named?: Named, patience?: Patience) => Promise<HTMLElement[]>;
  getByText: (words: Name) => HTMLElement;
  queryByText: (words: Name) => HTMLElement | null;
  findByText: (words: Name, options?: undefined, patience?: Patience) => Promise<HTMLElement>;
}

/** Looks within a part of the page. */
export const looking = (at: HTMLElement): Looking => within(at);
