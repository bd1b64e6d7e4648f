/** What a group is about: its names, what it says of itself, and the terms that fit. All invented. */
export interface Theme {
  names: readonly string[];
  about: string;
  topic: string;
  audience: string;
  types: readonly string[];
  language?: string;
}

export const themes: readonly Theme[] = [
  { names: ['Walking with Grief', 'The Empty Chair', 'After Goodbye', 'Grief at the Kitchen Table'], about: 'For anyone who has lost someone, however long ago. Talk, or just sit with us.', topic: 'Grief', audience: '', types: ['O', 'D'] },
  { names: ['Left Behind by Suicide', 'Names We Say Aloud', 'Suicide Loss Circle'], about: 'For people who have lost someone to suicide. You can say how they died here, and you can say nothing.', topic: 'Suicide loss', audience: 'Survivors', types: ['C', 'D'] },
  { names: ['Carers’ Breathing Space', 'Who Cares for You?', 'The Night Shift: Carers Talk'], about: 'For people who look after a parent, a partner or a child. Tea, and an hour that is yours.', topic: 'Caring', audience: 'Carers', types: ['O', 'D'] },
  { names: ['One Day, One Page', 'Steady Ground', 'Morning Start', 'Dry Harbour', 'The Early Bus'], about: 'Recovery, one day at a time. Newcomers are met at the door.', topic: 'Recovery', audience: 'Newcomers', types: ['O', 'B', 'D'] },
  { names: ['Step by Step', 'Twelve Chairs', 'The Long Table'], about: 'We read a chapter, then share in turn. You may always pass.', topic: 'Recovery', audience: '', types: ['O', 'ST', '12x12'] },
  { names: ['Women on the Way', 'Sisters in Recovery'], about: 'A quiet room for women. Child care on the first floor.', topic: 'Recovery', audience: 'Women', types: ['C', 'W', 'BA'] },
  { names: ['Men Who Talk', 'Shoulder to Shoulder'], about: 'Men, coffee, and what we do not say elsewhere.', topic: 'Mental health', audience: 'Men', types: ['O', 'M', 'D'] },
  { names: ['Queer & Here', 'Rainbow Recovery', 'Trans Tea'], about: 'By and for LGBTQ+ people. Pronouns are shared by choice.', topic: 'Mental health', audience: 'LGBTQ', types: ['O', 'LGBTQ', 'D'] },
  { names: ['Fourth Trimester', 'New Parents, No Advice', 'Awake at Three'], about: 'For parents in the first year, when it is not what you thought. Babies welcome.', topic: 'Parenting', audience: 'New parents', types: ['O', 'CF'] },
  { names: ['Voices Café', 'Hearing Voices Together'], about: 'For people who hear voices or see visions. No diagnosis needed; every explanation is welcome.', topic: 'Hearing voices', audience: '', types: ['C', 'D'] },
  { names: ['Living with Pain', 'Spoons & Stories'], about: 'Chronic pain and illness. Lie down, stand up, switch the camera off: whatever your body asks.', topic: 'Chronic pain', audience: '', types: ['O', 'X'] },
  { names: ['Many Hands', 'Neighbours’ Pantry Circle'], about: 'Mutual aid: what one has and another needs, and a talk while we sort it.', topic: 'Mutual aid', audience: '', types: ['O'] },
  { names: ['Stand Easy', 'Veterans’ Breakfast'], about: 'Veterans and those who served beside them. Breakfast first.', topic: 'Trauma', audience: 'Veterans', types: ['O', 'BRK'] },
  { names: ['Low Tide: Depression Peer Group', 'Not Fine, Thanks'], about: 'Depression and anxiety. Nobody will ask you to look on the bright side.', topic: 'Depression', audience: '', types: ['O', 'D'] },
  { names: ['Sixteen to Twenty-five', 'Night Owls (Young People)'], about: 'For young people, run by young people.', topic: 'Mental health', audience: 'Young people', types: ['O', 'Y'] },
  { names: ['Paso a Paso', 'Un Día a la Vez', 'Mujeres en Compañía'], about: 'Grupo en español. Puedes hablar o solo escuchar; nadie te va a preguntar por tus papeles.', topic: 'Recovery', audience: '', types: ['O', 'S', 'D'], language: 'es' },
  { names: ['Duelo entre Amigas', 'La Silla Vacía'], about: 'Para quienes han perdido a alguien. Hay café y pañuelos.', topic: 'Grief', audience: '', types: ['O', 'S'], language: 'es' },
  { names: ['خطوة بخطوة', 'مجلس الأمل', 'لسنا وحدنا'], about: 'لقاء بالعربية لمن يمرّ بوقت صعب. تكلّم أو استمع فقط.', topic: 'Mental health', audience: '', types: ['O', 'AR'], language: 'ar' },
];

export const regions = ['Old Town', 'Mill Quarter', 'Northgate', 'Eastfield', 'Lakeside', 'St. Brannoc', 'Ferry Point'] as const;
export const streets = ['Heron Street', 'Weaver Lane', 'Tannery Road', 'Lantern Avenue', 'Quay Street', 'Orchard Way', 'Bellows Hill'] as const;
export const venues = ['Riverside Library', 'Saint Brannoc Parish Hall', 'The Boathouse', 'Community Kitchen', 'Lantern Health Centre', 'Old School, Room 4', 'Union House'] as const;
export const times = ['06:30', '07:00', '09:30', '12:00', '12:15', '15:00', '17:30', '18:00', '19:00', '19:30', '20:00', '22:30'] as const;
export const zones = [
  'America/New_York', 'America/Chicago', 'America/Los_Angeles', 'America/Buenos_Aires', 'Europe/London', 'Europe/Kiev', 'Europe/Madrid', 'Africa/Cairo', 'Asia/Tehran',
  'Asia/Calcutta', 'Asia/Kathmandu', 'Australia/Adelaide', 'Pacific/Auckland', 'Atlantic/Azores',
] as const;
