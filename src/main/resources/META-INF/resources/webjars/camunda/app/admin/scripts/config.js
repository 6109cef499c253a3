// Chinese only: the locale is not negotiated, so every browser shows the same words. Replaces the file of the webjar.
export default {
  app: { name: '账户管理', vendor: '匠衡' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true
};
