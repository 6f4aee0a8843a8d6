/** `node program.ts ROOT TASK DIRECTORY SIZE`: does it with the functions of the build in ROOT, and prints what it measured. */
import { makeLists } from './make-lists.ts';
import { type TaskName, tasks } from './tasks.ts';

const [root, task, directory, size] = process.argv.slice(2) as [string, TaskName | 'make-lists', string, string];
if (task === 'make-lists') await makeLists(root, directory, Number(size));
else console.log(JSON.stringify(await tasks[task](root, directory, Number(size))));
