import * as v from 'valibot';
import { RoomSign } from '../../protocol/room-sign.ts';
import { StreamHello, StreamedEvent } from '../../protocol/room-stream.ts';
import { ClientError } from '../errors.ts';
import type { Intake } from './intake.ts';
import type { Line } from './line.ts';
import { EventParser, type SentEvent } from './parse-events.ts';
import { told } from './told.ts';

const helloWithinMs = 3_000;
const silenceMs = 40_000;

/** Reads one stream until it ends. Throws `ClientError` where it breaks off, falls silent or leaves something out. */
export async function readStream(line: Line, intake: Intake, token: string): Promise<void> {
  line.expect(helloWithinMs);
  const response = await line.ask({ accept: 'text/event-stream', token, body: intake.question() });
  const reader = response.body?.getReader();
  const parser = new EventParser();
  let isGreeted = false;
  for (;;) {
    const piece = reader && (await line.safely(reader.read()));
    if (!piece || piece.done) break;
    const sent = parser.push(piece.value);
    const greeting = sent.find(isGreeting);
    if (greeting) {
      const hello = told(StreamHello, greeting.data);
      isGreeted = true;
      if (greeting.name === 'reset' || !intake.knows(hello)) {
        line.end();
        await intake.reset(hello);
        return;
      }
      intake.greet(hello);
    }
    // whatever comes, a heartbeat too, says that the line is alive
    if (isGreeted) line.expect(silenceMs);
    for (const sign of signsIn(sent)) intake.sign(sign);
    intake.take(sent.filter(({ name }) => name === 'event').map(({ data }) => told(StreamedEvent, data)));
  }
  if (!isGreeted) throw new ClientError('malformed', 'the stream did not begin with hello');
}

const isGreeting = ({ name }: SentEvent): boolean => name === 'hello' || name === 'reset';

/** Nothing depends on them: one that cannot be read is not worth a stream. */
const Sign = v.pipe(v.string(), v.parseJson(), RoomSign);

const signsIn = (sent: readonly SentEvent[]): RoomSign[] => sent.filter(({ name }) => name === 'sign').map(({ data }) => v.safeParse(Sign, data)).flatMap(({ success, output }) => (success ? [output] : []));
