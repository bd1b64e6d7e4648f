import type { SeedLanguage } from './theme.ts';

/** A town that is on no map. */
export interface SeedTown {
  slug: string;
  name: string;
  latitude: number;
  longitude: number;
  postcode: string;
  districts: readonly string[];
}

/** An invented part of a real time zone. */
export interface SeedRegion {
  slug: string;
  name: string;
  timeZone: string;
  language: SeedLanguage;
  /** BCP 47 tag of the sign language used there. */
  signLanguage: string;
  /** A second language of groups there. */
  also?: SeedLanguage;
  towns: readonly SeedTown[];
  streets: readonly string[];
  venues: readonly string[];
  organizations: readonly string[];
}

/** Postcodes are of ranges that the real post does not use. */
export const seedRegions: readonly SeedRegion[] = [
  {
    slug: 'rivermark', name: 'Rivermark', timeZone: 'America/Chicago', language: 'en', signLanguage: 'ase', also: 'es',
    towns: [
      { slug: 'riverton', name: 'Riverton', latitude: 43.714, longitude: -91.268, postcode: '5521#', districts: ['Old Town', 'Mill Quarter', 'Northgate', 'Eastfield', 'Ferry Point'] },
      { slug: 'otter-bluff', name: 'Otter Bluff', latitude: 43.842, longitude: -91.402, postcode: '5522#', districts: ['Upper Bluff', 'The Landing'] },
      { slug: 'prairie-ash', name: 'Prairie Ash', latitude: 43.601, longitude: -91.517, postcode: '5523#', districts: [] },
      { slug: 'saint-brannoc', name: 'Saint Brannoc', latitude: 43.655, longitude: -91.094, postcode: '5524#', districts: ['Chapel Hill', 'Depot'] },
    ],
    streets: ['Heron Street', 'Weaver Lane', 'Tannery Road', 'Lantern Avenue', 'Quay Street', 'Orchard Way', 'Bellows Hill'],
    venues: ['Riverside Library', 'Parish Hall', 'The Boathouse', 'Community Kitchen', 'Lantern Health Center', 'Old School, Room 4', 'Union House', 'Grain Exchange, second floor'],
    organizations: ['Riverton Peer Network', 'Rivermark Neighbors', 'Lantern House', 'Open Door on Heron Street'],
  },
  {
    slug: 'tidewater', name: 'Tidewater County', timeZone: 'America/New_York', language: 'en', signLanguage: 'ase',
    towns: [
      { slug: 'harbor-bay', name: 'Harbor Bay', latitude: 41.683, longitude: -70.861, postcode: '0990#', districts: ['Wharf Side', 'Lighthouse Hill', 'South Pier'] },
      { slug: 'gull-haven', name: 'Gull Haven', latitude: 41.742, longitude: -70.785, postcode: '0991#', districts: [] },
      { slug: 'salt-creek', name: 'Salt Creek Mills', latitude: 41.801, longitude: -70.942, postcode: '0992#', districts: ['Upper Mills', 'Lower Mills'] },
    ],
    streets: ['Anchor Street', 'Ropewalk', 'Cooper Lane', 'Second Beach Road', 'Cannery Row West', 'Mill Pond Road'],
    venues: ['Fishermen’s Chapel', 'Harbor Grange', 'South Pier Library', 'The Sail Loft', 'Tide Street Clinic', 'Firehouse Annex', 'Town Hall, lower room'],
    organizations: ['Harbor Area Peer Service', 'Tidewater Together', 'The Sail Loft Friends'],
  },
  {
    slug: 'cedar-sound', name: 'Cedar Sound', timeZone: 'America/Los_Angeles', language: 'en', signLanguage: 'ase',
    towns: [
      { slug: 'port-alder', name: 'Port Alder', latitude: 47.913, longitude: -122.604, postcode: '9870#', districts: ['Ferry Street', 'Uptown', 'Fern Hollow'] },
      { slug: 'mossy-point', name: 'Mossy Point', latitude: 48.021, longitude: -122.511, postcode: '9871#', districts: [] },
      { slug: 'kettle-junction', name: 'Kettle Junction', latitude: 47.822, longitude: -122.433, postcode: '9872#', districts: ['East Side', 'Old Yards'] },
    ],
    streets: ['Cedar Street', 'Mission Road', 'Salmon Run', 'Shipyard Lane', 'Third Avenue North', 'Blackberry Lane'],
    venues: ['Alder Street Library', 'Odd Fellows Hall', 'Ferry Terminal, quiet room', 'Fern Hollow Grange', 'The Net Shed', 'Kettle Junction Clinic'],
    organizations: ['Cedar Sound Peers', 'Port Alder Mutual Aid', 'Net Shed Collective'],
  },
  {
    slug: 'marlshire', name: 'Marlshire', timeZone: 'Europe/London', language: 'en', signLanguage: 'bfi', also: 'ar',
    towns: [
      { slug: 'fenwick', name: 'Fenwick', latitude: 53.412, longitude: -1.205, postcode: 'FN1 #AB', districts: ['Market Place', 'Weir Side', 'Green Lane'] },
      { slug: 'lower-marl', name: 'Lower Marl', latitude: 53.385, longitude: -1.169, postcode: 'FN3 #PL', districts: [] },
      { slug: 'over-marl', name: 'Over Marl', latitude: 53.447, longitude: -1.262, postcode: 'FN4 #QT', districts: [] },
      { slug: 'thornby', name: 'Thornby-on-the-Water', latitude: 53.511, longitude: -1.098, postcode: 'FN7 #TW', districts: ['Lock Side', 'Station End'] },
    ],
    streets: ['Green Lane', 'Market Place', 'Ashby Road', 'Weir Street', 'Coppice Road', 'Station Road', 'Tenter Hill'],
    venues: ['Village Hall', 'Fenwick Library', 'Ashby Road School', 'Saint Osyth’s Rooms', 'The Old Barn', 'Marl Valley Surgery', 'Friends’ Meeting House', 'Lock-keeper’s Café'],
    organizations: ['Fenwick Neighbours', 'Marl Valley Carers', 'The Long Table', 'Thornby Kettle Club'],
  },
  {
    slug: 'valdeluna', name: 'Comarca de Valdeluna', timeZone: 'Europe/Madrid', language: 'es', signLanguage: 'ssp',
    towns: [
      { slug: 'valdeluna', name: 'Valdeluna', latitude: 40.953, longitude: -3.921, postcode: '5401#', districts: ['Casco Viejo', 'La Estación', 'Barrio del Molino'] },
      { slug: 'fuente-garza', name: 'Fuente Garza', latitude: 41.034, longitude: -3.812, postcode: '5402#', districts: [] },
      { slug: 'penas-altas', name: 'Peñas Altas', latitude: 40.871, longitude: -4.043, postcode: '5403#', districts: ['Arriba', 'Abajo'] },
      { slug: 'arroyo-claro', name: 'Arroyo Claro', latitude: 40.905, longitude: -3.742, postcode: '5404#', districts: [] },
    ],
    streets: ['Calle del Olmo', 'Calle de la Cigüeña', 'Plaza del Trigo', 'Paseo de la Alameda', 'Calle Molinillo', 'Ronda de los Tilos'],
    venues: ['Biblioteca del Olmo', 'Centro cívico La Alameda', 'Casa de la Juventud', 'Local vecinal del Molino', 'Centro de salud Valdeluna', 'Antigua escuela, aula 3', 'Salón parroquial'],
    organizations: ['Red de Apoyo Mutuo de Valdeluna', 'Asociación La Mesa Larga', 'Vecinas del Molino', 'Casa Abierta'],
  },
  {
    slug: 'colibri', name: 'Valle del Colibrí', timeZone: 'America/Mexico_City', language: 'es', signLanguage: 'mfs',
    towns: [
      { slug: 'san-telmo', name: 'San Telmo de las Flores', latitude: 19.732, longitude: -101.642, postcode: '0011#', districts: ['Centro', 'Las Bugambilias', 'El Mirador'] },
      { slug: 'agua-serena', name: 'Agua Serena', latitude: 19.651, longitude: -101.521, postcode: '0012#', districts: [] },
      { slug: 'el-encino-grande', name: 'El Encino Grande', latitude: 19.821, longitude: -101.774, postcode: '0013#', districts: ['La Loma', 'El Puente'] },
    ],
    streets: ['Calle Jacaranda', 'Andador de los Músicos', 'Calle del Tejedor', 'Avenida de la Laguna', 'Callejón del Pan'],
    venues: ['Casa de Cultura', 'Biblioteca Jacaranda', 'Salón ejidal', 'Centro comunitario El Mirador', 'Kiosco de la plaza', 'Clínica del Valle'],
    organizations: ['Tejiendo Compañía', 'Colectivo Colibrí', 'Puertas Abiertas del Valle'],
  },
  {
    slug: 'wadi-zahr', name: 'وادي الزهر', timeZone: 'Asia/Amman', language: 'ar', signLanguage: 'jos',
    towns: [
      { slug: 'tall-rumman', name: 'تلّ الرمّان', latitude: 32.112, longitude: 35.812, postcode: '9911#', districts: ['الحيّ القديم', 'جبل الياسمين'] },
      { slug: 'ayn-safsaf', name: 'عين الصفصاف', latitude: 32.191, longitude: 35.902, postcode: '9912#', districts: [] },
      { slug: 'dayr-zaytun', name: 'دير الزيتون', latitude: 32.034, longitude: 35.731, postcode: '9913#', districts: [] },
    ],
    streets: ['شارع الزيتون', 'شارع الساقية', 'طريق المدرسة', 'شارع الورّاقين', 'ساحة النافورة'],
    venues: ['مكتبة الساقية', 'بيت الحيّ', 'المركز المجتمعي', 'قاعة المدرسة القديمة', 'مركز الياسمين الصحي', 'ديوان العائلة'],
    organizations: ['شبكة السند في وادي الزهر', 'بيت الجيرة', 'جمعية المائدة الطويلة'],
  },
  {
    slug: 'sahil-nawras', name: 'ساحل النورس', timeZone: 'Africa/Casablanca', language: 'ar', signLanguage: 'xms',
    towns: [
      { slug: 'marsa-nawras', name: 'مرسى النورس', latitude: 33.231, longitude: -8.204, postcode: '9811#', districts: ['المدينة العتيقة', 'حيّ المنارة'] },
      { slug: 'bir-laymun', name: 'بئر الليمون', latitude: 33.142, longitude: -8.091, postcode: '9812#', districts: [] },
    ],
    streets: ['زنقة الحدّادين', 'شارع المنارة', 'درب البرتقال', 'شارع الصيّادين'],
    venues: ['دار الشباب', 'خزانة المنارة', 'دار الحيّ', 'مقهى الميناء، القاعة العليا', 'مركز الليمون للصحة'],
    organizations: ['جسور ساحل النورس', 'أيادٍ معًا', 'دار المنارة'],
  },
];
