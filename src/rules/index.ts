import type { Rule } from './define-rule.ts';
import { bidiControl } from './bidi-control.ts';
import { expiredWaiver } from './expired-waiver.ts';
import { confusableCharacter } from './confusable-character.ts';
import { decomposedCharacter } from './decomposed-character.ts';
import { deceptiveLink } from './deceptive-link.ts';
import { extraBlock } from './extra-block.ts';
import { extraDocument } from './extra-document.ts';
import { extraSection } from './extra-section.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { invalidPgpBlock } from './invalid-pgp-block.ts';
import { lostMarkup } from './lost-markup.ts';
import { mismatchedAdvisory } from './mismatched-advisory.ts';
import { mismatchedCode } from './mismatched-code.ts';
import { mismatchedDigest } from './mismatched-digest.ts';
import { mismatchedEmail } from './mismatched-email.ts';
import { mismatchedHeadingDepth } from './mismatched-heading-depth.ts';
import { mismatchedIdentifier } from './mismatched-identifier.ts';
import { mismatchedInlineCode } from './mismatched-inline-code.ts';
import { mismatchedKey } from './mismatched-key.ts';
import { mismatchedLink } from './mismatched-link.ts';
import { mismatchedPattern } from './mismatched-pattern.ts';
import { mismatchedPaymentAddress } from './mismatched-payment-address.ts';
import { mismatchedPgpBlock } from './mismatched-pgp-block.ts';
import { mismatchedPhone } from './mismatched-phone.ts';
import { mismatchedPlaceholder } from './mismatched-placeholder.ts';
import { mismatchedTableShape } from './mismatched-table-shape.ts';
import { mismatchedUrl } from './mismatched-url.ts';
import { mismatchedBoundary } from './mismatched-boundary.ts';
import { mismatchedDate } from './mismatched-date.ts';
import { mismatchedDuration } from './mismatched-duration.ts';
import { mismatchedNumber } from './mismatched-number.ts';
import { mismatchedVersion } from './mismatched-version.ts';
import { missingBlock } from './missing-block.ts';
import { missingDocument } from './missing-document.ts';
import { missingSection } from './missing-section.ts';
import { movedSection } from './moved-section.ts';
import { partlyTranslatedBlock } from './partly-translated-block.ts';
import { staleSection } from './stale-section.ts';
import { unalignedDocument } from './unaligned-document.ts';
import { unrenderedEmphasis } from './unrendered-emphasis.ts';
import { swallowedParticle } from './swallowed-particle.ts';
import { unintendedStrikethrough } from './unintended-strikethrough.ts';
import { unclosedFence } from './unclosed-fence.ts';
import { untranslatedBlock } from './untranslated-block.ts';
import { unusedWaiver } from './unused-waiver.ts';
import { wrongLanguage } from './wrong-language.ts';

/** Every rule, in the order in which they are listed to users. */
export const rules: readonly Rule[] = [
  mismatchedPgpBlock,
  mismatchedKey,
  mismatchedEmail,
  mismatchedUrl,
  mismatchedLink,
  mismatchedVersion,
  mismatchedAdvisory,
  mismatchedCode,
  mismatchedInlineCode,
  mismatchedIdentifier,
  mismatchedDigest,
  mismatchedPhone,
  mismatchedPaymentAddress,
  mismatchedPlaceholder,
  mismatchedPattern,
  invalidPgpBlock,
  deceptiveLink,
  confusableCharacter,
  hiddenCharacter,
  decomposedCharacter,
  bidiControl,
  missingDocument,
  extraDocument,
  unalignedDocument,
  missingSection,
  extraSection,
  movedSection,
  mismatchedHeadingDepth,
  missingBlock,
  extraBlock,
  mismatchedTableShape,
  lostMarkup,
  mismatchedNumber,
  mismatchedDate,
  mismatchedDuration,
  mismatchedBoundary,
  unrenderedEmphasis,
  swallowedParticle,
  unintendedStrikethrough,
  unclosedFence,
  untranslatedBlock,
  partlyTranslatedBlock,
  wrongLanguage,
  staleSection,
  unusedWaiver,
  expiredWaiver,
];
