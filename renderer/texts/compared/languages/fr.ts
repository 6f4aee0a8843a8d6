import type { ComparedTexts } from './en.ts';

export const texts: ComparedTexts = {
  'note.utf-16': 'lu comme UTF-16',
  'note.windows-1252': 'lu comme Windows-1252, car ce n’est pas de l’UTF-8',
  'note.semicolons': 'les cellules sont séparées par des points-virgules',
  'note.tabs': 'les cellules sont séparées par des tabulations',
  'note.parties': 'les partis sont laissés de côté : {names}',
  'note.none': 'aucun',
  'note.withdrawn': 'retirés, et laissés de côté sur tous les bulletins : {names}',
  'note.fractions':
    'des poids sont des fractions, d’abord à la ligne {line} : les bulletins sont comptés par parts de 1/{scale}',
  'note.columns-left-out': 'les colonnes qui ne disent rien des préférences sont laissées de côté : {names}',
  'note.nameless': 'une sans nom',
  'note.weight-column': 'la colonne « {column} » dit combien ont voté ainsi',
  'note.rank-columns': 'les colonnes sont des rangs ({names}), les cellules portent les noms',
  'note.names-in-comments': 'les noms se trouvent dans des commentaires',
  'note.options-numbered': 'il n’y a que des numéros au lieu de noms',
  'note.old-format': 'dans le format de PrefLib d’avant 2022',
  'note.misnumbered': 'la liste des noms donne deux fois certains numéros : leur place dans la liste compte',
  'note.option-numbers': 'le fichier numérote les noms {names}',
  'note.same-names': 'des noms identiques sont distingués par leurs numéros : {names}',
  'note.no-end-mark': 'le 0 qui termine les bulletins manque',
  'note.options-in-ballots': 'les noms sont ceux des bulletins, car le fichier n’en donne pas la liste',
  'note.text-after-title':
    '{lines} {lines|ligne laissée|lignes laissées} de côté après le titre, à partir de la ligne {line}',
  'note.tie-order':
    'là où une règle tire au sort, un dépouillement suit l’ordre du fichier ; une élection fait son propre tirage',
  'note.nicknames': 'les bulletins emploient des surnoms, lus puis laissés de côté',
  'note.undeclared': 'des noms que le fichier dit non déclarés comptent comme les autres : {names}',
  'note.strangers': 'absents de cette élection, et laissés de côté sur tous les bulletins : {names}',
  'note.counting-options': 'des réglages d’un autre programme sont laissés de côté : {names}',
  'note.approved': '« {approved} » est lu comme une approbation, « {other} » non',
  'note.grades': 'les catégories sont lues comme des mentions, la meilleure d’abord : {names}',
  'note.write-ins': 'tient lieu de tout nom ajouté, mais est lu comme un seul : {names}',
  'note.lost-characters': 'des caractères de ces noms étaient perdus avant l’écriture du fichier : {names}',
  'note.empty-rows': '{rows} {rows|ligne vide laissée|lignes vides laissées} de côté, la première est la ligne {line}',
  'note.weightless':
    '{rows} {rows|ligne laissée|lignes laissées} de côté avec un nombre de 0, la première est la ligne {line}',
  'note.records-left-out':
    '{records} {records|enregistrement laissé|enregistrements laissés} de côté, d’abord à la ligne {line} : selon le fichier, cela ne compte pas',
  'note.skipped-ranks': '{ballots} avec des rangs sautés, d’abord à la ligne {line} : la suite remonte',
  'note.overvotes':
    '{ballots} avec plusieurs marques au même rang, d’abord à la ligne {line} : ce rang ne dit rien, les autres restent',
  'note.ended-by-overvote':
    '{ballots} avec plusieurs marques au même rang, d’abord à la ligne {line} : le bulletin s’arrête là, ce qui précède compte',
  'note.no-overvotes':
    'aucun bulletin avec plusieurs marques au même rang n’a été lu : ce que cela veut dire est donc sans effet',
  'note.repeated-options': '{ballots} avec un nom deux fois, d’abord à la ligne {line} : sa première place compte',
  'note.ballot-ids': 'identifiants laissés de côté : {ballots}, d’abord à la ligne {line}',
  'note.missing-zeros': '{ballots} sans le 0 final, d’abord à la ligne {line} : la fin de la ligne les termine',
  'note.trailing-commas': '{ballots} avec une virgule à la fin, d’abord à la ligne {line} : rien ne la suit',
  'note.empty-groups': '{ballots} avec un groupe vide « {} », d’abord à la ligne {line} : il est sauté',
  'note.ambiguous-marks':
    '{ballots} avec une marque que le scanner dit ambiguë, d’abord à la ligne {line} : elle est laissée de côté, les autres restent',
  'note.tags': 'étiquettes laissées de côté : {ballots}, d’abord à la ligne {line}',
  'note.weights-counted': '{ballots} selon leur poids, d’abord à la ligne {line} : un poids de 7 compte sept fois',
  'note.weights-ignored':
    'poids laissés de côté : {ballots}, d’abord à la ligne {line} ; selon le fichier, ils ne comptent pas',
  'note.more': '{names} et {count} de plus',
  'file.notes': 'Ce qui a été compris ou laissé de côté dans « {name} »',
  'overvotes.label': '{ballots} avec plusieurs marques au même rang : qu’est-ce que cela veut dire ?',
  'overvotes.alwaysSkipToNextRank': 'Ce rang ne dit rien, les autres restent',
  'overvotes.exhaustImmediately': 'Le bulletin s’arrête là',
};
