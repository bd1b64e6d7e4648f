import { connector } from '../../connectors/resources/contract.ts';
import { openTextOf } from '../lists/open-text.ts';
import type { OpenedResources, ResourceOptions } from './resource-source.ts';
import { FillingResources } from './resources-on-device.ts';

/** Opens the list of an endpoint that is a folder of files. */
export const openText = (text: string, url: string, options: ResourceOptions): Promise<OpenedResources> => openTextOf({ connector, filling: new FillingResources(options), options }, text, url);
