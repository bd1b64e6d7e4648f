/** What recorders of visits and trackers leave on a page, by the name that people know them by. */
const marks: Readonly<Record<string, readonly string[]>> = {
  'Adobe Analytics': ['s_gi', '_satellite'],
  Amplitude: ['amplitude'],
  Contentsquare: ['CS_CONF', '_uxa'],
  'Crazy Egg': ['CE2', 'CE_SNAPSHOT_NAME'],
  Datadog: ['DD_RUM'],
  FullStory: ['FS', '_fs_namespace'],
  'Google Analytics': ['gtag', 'ga', 'google_tag_manager', 'GoogleAnalyticsObject'],
  Heap: ['heap'],
  Hotjar: ['hj', '_hjSettings'],
  HubSpot: ['_hsq'],
  Inspectlet: ['__insp'],
  LinkedIn: ['_linkedin_data_partner_ids', 'lintrk'],
  LogRocket: ['LogRocket', '_lr_loaded'],
  'Lucky Orange': ['LO', '__lo_site_id'],
  Matomo: ['Matomo', 'Piwik'],
  'Meta Pixel': ['fbq', '_fbq'],
  'Microsoft Clarity': ['clarity'],
  Mixpanel: ['mixpanel'],
  Mouseflow: ['mouseflow', '_mfq'],
  OpenReplay: ['OpenReplay', '__OPENREPLAY__'],
  PostHog: ['posthog', '__PosthogExtensions__'],
  'Quantum Metric': ['QuantumMetricAPI'],
  rrweb: ['rrweb', 'rrwebRecord'],
  Segment: ['analytics'],
  Smartlook: ['smartlook'],
  Snapchat: ['snaptr'],
  TikTok: ['ttq', 'TiktokAnalyticsObject'],
  VWO: ['_vwo_code', 'VWO'],
  Yandex: ['ym', 'yandex_metrika_callbacks'],
};

/** Which of them are on the page. An element with such an id is no mark: browsers list it as a value of the window too. */
export const watchersOn = (page: object): string[] => Object.entries(marks).filter(([, names]) => names.some(name => isMark((page as Record<string, unknown>)[name]))).map(([who]) => who);

const isMark = (value: unknown): boolean => value !== undefined && value !== null && !(value instanceof Element) && !(value instanceof HTMLCollection) && !(value instanceof Window);
