import { testFound } from './found.ts';

testFound('placeholders', {
  'of templates': [
    ['{name}', ['placeholder {name}']],
    ['{ name }', ['placeholder {name} as { name }']],
    ['{{name}}', ['placeholder {{name}}']],
    ['{{ name }}', ['placeholder {{name}} as {{ name }}']],
    ['${name}', ['placeholder ${name}']],
    ['{a.b}', ['placeholder {a.b}']],
    ['[lantern {version}]', ['placeholder {version}']],
  ],
  'of formats': [
    ['%s', ['placeholder %s']],
    ['%d개', ['placeholder %d']],
    ['%1$s', ['placeholder %1$s']],
    ['%(name)s', ['placeholder %(name)s']],
  ],
  'for readers': [
    ['<report-id>', ['placeholder <report-id>']],
    ['`<report-id>`', ['placeholder <report-id>']],
    ['&lt;report-id&gt;', ['placeholder <report-id>']],
    ['\\<report-id>', ['placeholder <report-id>']],
  ],
  'that are none': [
    ['100%', []],
    ['%sample', []],
    ['{name', []],
    ['{{< note >}}', []],
    ['{% raw %}', []],
    ['<br>', []],
    ['# Title {#name}', []],
  ],
});
