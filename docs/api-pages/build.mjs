/** Makes the pages, or with `--check` only finds out that they can be made. What typedoc warns of is an error. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Application, Comment, ConsoleLogger, LogLevel, TSConfigReader, TypeDocReader } from 'typedoc';

/** A schema that stands under several types bears its comment in each of them: one is as good as the other. */
const HARMLESS = /^(.* has multiple declarations with a comment\.|The comments for .* are declared at:)/;

class Logger extends ConsoleLogger {
  log(message, level) {
    if (!HARMLESS.test(message)) super.log(message, level === LogLevel.Warn ? LogLevel.Error : level);
  }
  addContext(message, ...rest) {
    return HARMLESS.test(message) ? message : super.addContext(message, ...rest);
  }
}

/** The comment that a file begins with; typedoc takes none that no declaration follows. */
function headingOf(module) {
  const source = readFileSync(new URL(`../../shared/${module}.ts`, import.meta.url), 'utf8');
  const [, text] = /^\/\*\*(.*?)\*\//s.exec(source) ?? [];
  return text && new Comment([{ kind: 'text', text: text.replaceAll(/^ *\* ?/gm, '').trim() }]);
}

process.chdir(fileURLToPath(new URL('.', import.meta.url)));
const app = await Application.bootstrapWithPlugins({}, [new TypeDocReader(), new TSConfigReader()]);
app.logger = new Logger();
app.logger.level = LogLevel.Warn;
const project = await app.convert();
if (project) {
  for (const module of project.children) module.comment ??= headingOf(module.name);
  app.validate(project);
  if (!process.argv.includes('--check')) await app.generateOutputs(project);
}
if (!project || app.logger.hasErrors()) process.exitCode = 1;
else console.log(`${project.children.length} modules of shared/ have their pages`);
