/** Rows of a clinic's own list, as it would keep them in the Meeting Guide format. */
export type FeedRow = Readonly<Record<string, unknown>>;

const riverton = { timezone: 'America/Chicago', state: 'RM', regions: ['Rivermark', 'Riverton'], updated: '2026-05-01 10:00:00' };

/** On at the moment that stories stand still at: Wednesday, 6:20 PM in Riverton. */
export const onNow: FeedRow = {
  ...riverton, slug: 'evening-circle', name: 'Evening Circle', day: 3, time: '18:00', end_time: '19:30', types: ['O', 'D', 'X'],
  notes: 'Say as much or as little as you like.', location: 'Riverside Library', address: '37 Orchard Way', city: 'Riverton', postal_code: '55902', latitude: 43.6966, longitude: -91.3432,
};

/** Begins 40 minutes later. */
export const soon: FeedRow = {
  ...riverton, slug: 'new-parents', name: 'New Parents’ Hour', day: 3, time: '19:00', end_time: '20:00', types: ['O', 'CF'],
  notes: 'Babies are welcome, and so are tears.', location: 'Mill Lane Hall', address: '4 Mill Lane', city: 'Riverton', postal_code: '55901', latitude: 43.7161, longitude: -91.1372,
};

export const women: FeedRow = {
  ...riverton, slug: 'women-on-the-way', name: 'Women on the Way', day: 4, time: '18:00', end_time: '19:30', types: ['C', 'W', 'BA'],
  notes: 'A quiet room for women. Child care on the first floor.', location: 'Riverside Library', address: '37 Orchard Way', city: 'Riverton', postal_code: '55902', latitude: 43.6966, longitude: -91.3432,
};

export const online: FeedRow = {
  ...riverton, slug: 'awake-at-three', name: 'Awake at Three', day: [1, 5], time: '03:00', end_time: '04:00', types: ['O', 'ONL'],
  notes: 'For the hours when nobody else is up.', conference_url: 'https://meet.example.org/awake', conference_phone: '555-0137', conference_url_notes: 'Passcode: 000',
};

export const spanish: FeedRow = {
  ...riverton, slug: 'la-silla-vacia', name: 'La Silla Vacía', day: 6, time: '11:00', end_time: '12:30', types: ['O', 'S'],
  notes: 'Para quienes han perdido a alguien. Hay café y pañuelos.', location: 'Café Ámbar', address: '9 Plaza Street', city: 'Gull Haven', postal_code: '55920', regions: ['Rivermark', 'Gull Haven'], latitude: 43.91, longitude: -91.52,
};

export const arabic: FeedRow = {
  ...riverton, slug: 'arabic-circle', name: 'حلقة الجيران', day: 0, time: '16:00', end_time: '17:30', types: ['O', 'AR'],
  notes: 'الشاي جاهز، والكلام ليس شرطًا.', location: 'Old School, Room 4', address: '118 Heron Street', city: 'Riverton', postal_code: '55902', latitude: 43.6635, longitude: -91.3717,
};

export const byAppointment: FeedRow = {
  ...riverton, slug: 'one-to-one', name: 'One to One', types: ['O'], notes: 'Write to us and we will find a time together.', location: 'Riverton Community Clinic', address: '60 Weir Street', city: 'Riverton', postal_code: '55901',
};

export const suspended: FeedRow = {
  ...riverton, slug: 'garden-group', name: 'The Garden Group', day: 2, time: '10:00', types: ['O', 'TC'], notes: 'Back when the roof is mended.', location: 'The Glasshouse', address: '2 Canal Walk', city: 'Riverton', postal_code: '55901',
};

/** Nobody wrote down which zone it is in. */
export const zoneless: FeedRow = {
  slug: 'harbour-talk', name: 'Harbour Talk', day: 3, time: '18:00', end_time: '19:00', types: ['O'], location: 'The Boathouse', address: '29 Quay Road', city: 'Gull Haven', regions: ['Gull Haven'],
};

/** A small list with one of nearly everything. */
export const clinicRows: readonly FeedRow[] = [onNow, soon, women, online, spanish, arabic, byAppointment, suspended];
