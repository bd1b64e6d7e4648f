import { openResourceJson } from '../resources/json.ts';
import { readResourceRows } from '../resources/read-resources.ts';
import type { ResourceConnector, ResourceFeedEnd, ResourceReadOptions, ResourceSlice } from '../resources/resource-connector.ts';
import { withPatience } from '../resources/slices.ts';
import { detailAddresses, pageAfter } from './paging.ts';
import { isHsdsRow, readHsdsRow, servicesOf } from './rows.ts';

/** Members that hold the rows: HSDS and Open Referral UK, the older paging, and lists saved by hand. */
const keys = ['contents', 'content', 'services', 'data', 'items', 'results'];

/**
 * Open Referral HSDS 3.0 and 3.1, Open Referral UK, and its older paging: pages and lists of services, of services at places or
 * of organizations, and one of them by itself. Rows of a list that names no phones, hours or places are `thin`.
 */
export const connector: ResourceConnector = {
  *read(text: string, { url, isZone, timeZone, source }: ResourceReadOptions = {}): Generator<ResourceSlice, ResourceFeedEnd> {
    yield* withPatience();
    const { batches, page, isSingle } = yield* openResourceJson(text, { keys, isRow: isHsdsRow });
    const context = { isZone, timeZone, source, isList: !isSingle, detailOf: isSingle ? undefined : detailAddresses(url) };
    const end = yield* readResourceRows(batches, { read: row => readHsdsRow(row, context), parted: servicesOf });
    return { ...end, ...(isSingle ? {} : pageAfter(page, end.rows, url)) };
  },
};
