/** What addon-a11y found in one story. */
interface Report {
  status: string;
  result: { violations?: { id: string; nodes: { target: unknown[] }[] }[] };
}

interface Finished {
  status: string;
  reporters?: Report[];
}

interface Channel {
  on: (name: string, listener: (what: never) => void) => void;
}

declare global {
  interface Window {
    /** Where Storybook's preview tells what becomes of a story. */
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  }
}

const built = '/storybook-static/';
const patienceMs = 18_000;
const { entries } = await (await fetch(`${built}index.json`)).json() as { entries: Record<string, { id: string; type: string }> };

/** Plays every story, each in a frame of its own. */
export function playStories(): void {
  describe('stories: each plays through and has no accessibility fault', () => {
    for (const { id, type } of Object.values(entries)) {
      if (type !== 'story') continue;
      it(id, () => play(id));
    }
  });
}

async function play(id: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 700px; border: 0';
  frame.title = id;
  frame.src = `${built}iframe.html?id=${id}&viewMode=story`;
  document.body.append(frame);
  try {
    const { status, reporters = [] } = await finished(await channelOf(frame));
    const faults = reporters.filter(report => report.status === 'failed').flatMap(describeFaults);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    if (status !== 'success') throw new Error(`ended with ${status}: see its play function`);
  } finally {
    frame.remove();
  }
}

const describeFaults = ({ result }: Report): string[] =>
  result.violations?.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`) ?? ['the accessibility check itself failed'];

async function channelOf(frame: HTMLIFrameElement): Promise<Channel> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const channel = frame.contentWindow?.__STORYBOOK_ADDONS_CHANNEL__;
    if (channel) return channel;
    if (performance.now() > until) throw new Error('the story did not begin');
    // the frame makes it while its modules run: nothing tells when
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

function finished(channel: Channel): Promise<Finished> {
  return new Promise((resolve, reject) => {
    channel.on('storyFinished', resolve);
    for (const name of ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException']) {
      channel.on(name, (error: unknown) => { reject(new Error(`${name}: ${error instanceof Error ? error.message : JSON.stringify(error)}`)); });
    }
  });
}
