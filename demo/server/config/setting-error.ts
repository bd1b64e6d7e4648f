/** Something the operator wrote cannot be used. Its message says where, and what is wrong. */
export class SettingError extends Error {
  override readonly name: string = 'SettingError';
}
