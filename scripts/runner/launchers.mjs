import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { webkitLauncher } from './webkit-launcher.mjs';

const firefoxStartMs = 60_000;
const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--expose-gc', // for the leak test that asks whether a removed element can be collected
];

const makers = {
  chromium: executablePath => named('Chromium', chromeLauncher({ concurrency: 2, puppeteer, launchOptions: { executablePath, headless: true, args: chromiumFlags } })),
  // one file at a time: of two only one is in front, and what waits for frames and timers in the other takes ten times as long
  firefox: executablePath => named('Firefox', chromeLauncher({ concurrency: 1, puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true, timeout: firefoxStartMs, protocolTimeout: firefoxStartMs } })),
  webkit: binary => webkitLauncher({ binary }),
};

/** What starts and drives one engine for the test runner. */
export const launcherFor = ({ name, path }) => makers[name](path);

/** Calls the engine in reports by the name that readers know. */
const named = (name, launcher) => Object.assign(launcher, { name });
