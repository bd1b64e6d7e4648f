/** One thing somebody says: who, what, and how long after the one before. `to` counts back to what it answers. */
export interface SeedLine {
  by: string;
  says: string;
  minutes: number;
  to?: number;
  notes?: readonly string[];
}

/** An invented evening in an open room. */
export const openRoomLines: readonly SeedLine[] = [
  { by: 'Wren', says: 'Evening, all. I am just listening today.', minutes: 0 },
  { by: 'Marlow', says: 'Hello Wren. Listening is a full way to be here.', minutes: 3, to: 1 },
  { by: 'Ode', says: 'I went to the shop on my own. First time since spring.', minutes: 9 },
  { by: 'Marlow', says: 'That is a big one. How did it feel on the way home?', minutes: 2, to: 1 },
  { by: 'Ode', says: 'Shaky. And then a bit proud. I bought plums.', minutes: 4, to: 1 },
  { by: 'Tamsin', says: 'My sister would have turned forty this week. The house is very quiet.', minutes: 22, notes: ['grief'] },
  { by: 'Wren', says: 'I hear you, Tamsin. The quiet weeks are long.', minutes: 5, to: 1 },
  { by: 'Tamsin', says: 'Thank you. I lit a candle and made her soup. It helped to do something.', minutes: 6, to: 1 },
  { by: 'Ode', says: 'Would you tell us about the soup?', minutes: 7 },
  { by: 'Tamsin', says: 'Too much pepper. Always too much pepper.', minutes: 3, to: 1 },
];

/** An invented circle: what was said last time. */
export const circleLines: readonly SeedLine[] = [
  { by: 'Marlow', says: 'Welcome. We check in one at a time. Anyone may pass.', minutes: 0 },
  { by: 'Juniper', says: 'Checking in: tired, but here.', minutes: 2 },
  { by: 'Bo', says: 'Passing tonight. Glad to be with you.', minutes: 2 },
  { by: 'Juniper', says: 'I slept five hours in a row. I had forgotten what that is like.', minutes: 11 },
  { by: 'Marlow', says: 'One thing to keep from tonight, if you like.', minutes: 25 },
  { by: 'Bo', says: 'Five hours. I will keep that one.', minutes: 1 },
];
