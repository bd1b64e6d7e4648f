import { StreamAnswer } from '../../protocol/room-stream.ts';
import { ClientError } from '../errors.ts';
import { readText } from '../http.ts';
import type { Intake } from './intake.ts';
import type { Line } from './line.ts';
import { told } from './told.ts';

/** How much longer than the wait an answer may take. */
const marginMs = 10_000;
const mostBytes = 8_000_000;
/** An answer with nothing in it that comes sooner has not waited. */
const soonestMs = 1_000;

/** Asks once for what came since, and lets the answer wait for it. Throws `ClientError`. */
export async function pollOnce(line: Line, intake: Intake, token: string, waitSeconds: number): Promise<void> {
  const askedAt = Date.now();
  line.expect(waitSeconds * 1_000 + marginMs);
  const response = await line.ask({ accept: 'application/json', token, body: intake.question(waitSeconds) });
  const answer = told(StreamAnswer, await line.safely(readText(response, response.url, mostBytes)));
  line.end();
  const { epoch, rooms, events } = answer;
  const hello = { epoch, rooms };
  if (answer.reset || !intake.knows(hello)) {
    await intake.reset(hello);
    return;
  }
  intake.greet(hello);
  intake.take(events);
  if (waitSeconds > 0 && events.length === 0 && Date.now() - askedAt < soonestMs) throw new ClientError('malformed', 'a long poll was answered without waiting');
}
