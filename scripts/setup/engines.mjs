import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

/** One browser engine the tests run in: where it is, and how to get it where it is not. */
const engines = [
  {
    name: 'chromium',
    label: 'Chromium',
    path: () => firstOf([
      env.CHROME_PATH,
      ...onPath('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'),
      ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map(app => `/Applications/${app}.app/Contents/MacOS/${app}`),
      ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean).flatMap(folder => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
    ]),
    how: 'install Chrome or Chromium (Debian: chromium-headless-shell), or set CHROME_PATH to one',
  },
  {
    name: 'firefox',
    label: 'Firefox',
    path: () => firstOf([
      env.FIREFOX_PATH,
      ...onPath('firefox-esr', 'firefox'),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...[env.PROGRAMFILES].filter(Boolean).map(folder => join(folder, 'Mozilla Firefox/firefox.exe')),
    ]),
    how: 'install Firefox (Debian: firefox-esr), or set FIREFOX_PATH to one',
  },
  {
    name: 'webkit',
    label: 'WebKit',
    path: () => (platform === 'linux' && onPath('WebKitWebDriver').length > 0 && (env.DISPLAY || onPath('Xvfb').length > 0) ? miniBrowser() : undefined),
    how: 'on Debian install webkit2gtk-driver and xvfb; elsewhere it is left to the project\'s own checks',
  },
];

/** Every engine with the place it was found at; `path` is undefined where it is missing. */
export const findEngines = () => engines.map(engine => ({ ...engine, path: engine.path() }));

const firstOf = places => places.find(place => place && existsSync(place));

/** The full paths of those programs that the PATH holds. */
function onPath(...programs) {
  const folders = (env.PATH ?? '').split(delimiter);
  return programs.flatMap(program => folders.map(folder => join(folder, program)).filter(existsSync));
}

/** WebKitGTK's small browser stands in a folder named after the processor and the version. */
function miniBrowser() {
  for (const processor of readable('/usr/lib')) {
    for (const version of readable(`/usr/lib/${processor}`).filter(name => name.startsWith('webkit2gtk-')).sort().reverse()) {
      const path = `/usr/lib/${processor}/${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}

function readable(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
