/** The element's own words. `#` is a number to call or write to, `*` a keyword or an age. */
export interface Messages {
  call: string;
  textphone: string;
  text: string;
  textKeyword: string;
  free: readonly [no: string, yes: string];
  showsOnBill: readonly [no: string, yes: string];
  mayCallPolice: readonly [no: string, yes: string];
  anonymous: string;
  checked: string;
}
