/** The place in a zone's name: "New York" of `America/New_York`; an offset stays as it is. */
export const zoneCity = (name: string): string => (/^[+-]\d/.test(name) ? `UTC${name}` : name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' '));
