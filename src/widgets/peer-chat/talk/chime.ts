const notes = [659, 880];
const loudness = 0.06;
const seconds = 0.18;

let context: AudioContext | undefined;

/** A soft sound of two notes, made here: nothing is fetched. Silent where the browser does not let the page sound. */
export async function chime(): Promise<void> {
  context ??= new AudioContext();
  await context.resume();
  const from = context.currentTime;
  for (const [at, note] of notes.entries()) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const starts = from + at * seconds;
    tone.frequency.value = note;
    volume.gain.setValueAtTime(0, starts);
    volume.gain.linearRampToValueAtTime(loudness, starts + seconds / 4);
    volume.gain.exponentialRampToValueAtTime(0.0001, starts + 2 * seconds);
    tone.connect(volume).connect(context.destination);
    tone.start(starts);
    tone.stop(starts + 2 * seconds);
  }
}
