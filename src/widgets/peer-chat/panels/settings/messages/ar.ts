import type { SettingsMessages } from './messages.ts';

export const messages: SettingsMessages = {
  told: 'مع قارئ الشاشة، الرسائل الجديدة',
  toldWays: { each: 'تُقرأ', count: 'تُعَد: «رسالتان جديدتان»', none: 'لا يُعلَن عنها' },
  more: 'في الدردشة',
  enter: 'مفتاح الإدخال يرسل الرسالة',
  enterHint: 'وإلا فإنه يبدأ سطرًا جديدًا. الزر يرسل دائمًا.',
  sound: 'صوت خافت',
  soundHint: 'عندما تصل رسالة وأنت تنظر إلى شيء آخر.',
  signs: 'دع الآخرين يرونني',
  signsHint: 'يرون أنك هنا، ومتى تكتب.',
  kept: 'تختار هذا لهذا الجهاز. لا يعرف به أحد غيرك.',
};
