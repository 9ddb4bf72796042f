/** The one function of the native parser that is used: bundled without the others. */
export { markdownToMdast } from 'satteri';
