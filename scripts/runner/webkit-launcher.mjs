import { WebKitSession } from './webdriver.mjs';

/** Runs test pages in WebKitGTK: one window, one page at a time. A browser that dies is started anew for the next page. */
export function webkitLauncher({ binary }) {
  let session;
  let activeId;
  let activeUrl = '';

  const fresh = async () => {
    await session?.end();
    session = new WebKitSession();
    await session.start(binary);
  };

  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async initialize() {},
    async startSession(id, url) {
      activeId = id;
      activeUrl = url;
      if (!session) await fresh();
      try {
        await session.open(url);
      } catch {
        await fresh();
        await session.open(url);
      }
    },
    isActive: id => activeId === id,
    getBrowserUrl: () => activeUrl,
    async stopSession() {
      activeId = undefined;
      try {
        await session?.open('about:blank');
        return {};
      } catch (error) {
        await session?.end();
        session = undefined;
        return { errors: [{ message: `WebKit stopped answering: ${error.message}` }] };
      }
    },
    async startDebugSession() {
      throw new Error('WebKit runs without a screen here: debug in another engine.');
    },
    async stop() {
      await session?.end();
      session = undefined;
    },
  };
}
