import type { Channel } from '../../../protocol/channel.ts';
import type { Resource } from '../../../protocol/resource.ts';

/** The first channel of a resource that a phone can dial or write to. */
export const dialable = ({ channels }: Resource): (Channel & { dial: string }) | undefined =>
  channels.find((channel): channel is Channel & { dial: string } => channel.dial !== undefined && ['voice', 'text', 'textphone'].includes(channel.type));
