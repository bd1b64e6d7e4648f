import type { Choices } from '../../../../../device/chat/choices.ts';

/** The words of the settings of a chat, in one language. */
export interface SettingsMessages {
  /** Of what comes in, for those who listen to a screen reader. */
  told: string;
  toldWays: Readonly<Record<Choices['told'], string>>;
  more: string;
  enter: string;
  enterHint: string;
  sound: string;
  soundHint: string;
  signs: string;
  signsHint: string;
  /** Where the choices are kept. */
  kept: string;
}
