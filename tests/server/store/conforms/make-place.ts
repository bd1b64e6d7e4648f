import type { StorePlace } from '../../../../demo/server/store/open-store.ts';

/** A fresh, empty place for each test. */
export type MakePlace = () => Promise<StorePlace> | StorePlace;
