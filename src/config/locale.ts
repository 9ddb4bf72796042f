import type { Locale } from '../types.ts';
import { ConfigError } from './user-error.ts';

/**
 * The canonical BCP 47 tag of a spelling found in a path or written by a user (`zh_CN`, `pt-br`), or null where it is
 * none. A well-formed tag of a language, script or region that the Unicode CLDR has no name for is none either: it is
 * far more often a folder called `lib` than a language.
 */
export function canonicalLocale(spelling: string): Locale | null {
  const found = asked.get(spelling);
  if (found !== undefined) return found;
  const locale = askForLocale(spelling);
  asked.set(spelling, locale);
  return locale;
}

/** Answers by spelling: every path of a project is asked about, and ICU takes its time. The two of most projects are known. */
const asked = new Map<string, Locale | null>([
  ['en', 'en'],
  ['ko', 'ko'],
]);

function askForLocale(spelling: string): Locale | null {
  try {
    const locale = new Intl.Locale(spelling.replaceAll('_', '-'));
    const known =
      isLanguage(locale) &&
      (locale.script === undefined || isNamed('script', locale.script)) &&
      (locale.region === undefined || knownRegions.has(locale.region) || isNamed('region', locale.region));
    return known && locale.language !== 'und' ? locale.toString() : null;
  } catch {
    return null;
  }
}

/** The codes of ISO 639-1, which is closed (those that were withdrawn are canonicalized before), in pairs of letters. */
const languages =
  'aaabaeafakamanarasavayazbabebgbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugvhahehihohrhthuhyhz' +
  'iaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospa' +
  'piplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktntotrtstttyugukuruzvevivowawoxhyiyozazhzu';
const twoLetters: ReadonlySet<string> = new Set(languages.match(/../g));

/** Regions of two letters that the CLDR names; of the others it is asked. */
const regions =
  'ACADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCPCQCRCUCVCWCXCYCZDEDGDJ' +
  'DKDMDODZEAECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUICIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKI' +
  'KMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPM' +
  'PNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTATCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVN' +
  'VUWFWSXKYEYTZAZMZW';
const knownRegions: ReadonlySet<string> = new Set(regions.match(/../g));

function isLanguage({ language }: Intl.Locale): boolean {
  return language.length === 2 ? twoLetters.has(language) : language.length === 3 && isNamed('language', language);
}

/** Whether the CLDR has an English name for a code. */
function isNamed(type: 'language' | 'script' | 'region', code: string): boolean {
  names[type] ??= new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  return names[type].of(code) !== undefined;
}

/** Made when they are first asked: each takes as long to make as a page to read. */
const names: Partial<Record<'language' | 'script' | 'region', Intl.DisplayNames>> = {};

/** As `canonicalLocale`, for what a user wrote: throws a `ConfigError` that names `where` it was written. */
export function requireLocale(spelling: string, where: string): Locale {
  const locale = canonicalLocale(spelling);
  if (locale !== null) return locale;
  const likely = likelyLanguage(spelling);
  throw new ConfigError({
    en: `Unknown locale \`${spelling}\` in ${where}, expected a BCP 47 tag such as \`${likely ?? 'ko'}\` or \`zh-TW\`${likely ? `; did you mean \`${likely}\`?` : ''}`,
    ko: `알 수 없는 로캘: \`${spelling}\` (${where}), \`${likely ?? 'ko'}\`, \`zh-TW\` 같은 BCP 47 태그를 써야 합니다${likely ? `. 혹시 이것입니까: \`${likely}\`` : ''}`,
  });
}

/** The language most spoken in the region that was written in place of a language (`jp` → `ja`), or null. */
function likelyLanguage(spelling: string): string | null {
  if (!/^[a-z]{2}$/i.test(spelling)) return null;
  const { language } = new Intl.Locale(`und-${spelling}`).maximize();
  return language !== 'und' && isNamed('region', spelling.toUpperCase()) ? language : null;
}
