/** What facts of an election of another system are called, by their English names. */
import type { Said } from './said.ts';

export const facts: Said = {
  'archive begun': { de: 'Archiv begonnen', fr: 'archive commencée', es: 'archivo comenzado' },
  trustees: { de: 'Treuhänder', fr: 'autorités de déchiffrement', es: 'custodios' },
  'weight of those': { de: 'Gewicht davon', fr: 'poids de ceux-ci', es: 'peso de esas' },
  'shuffled in the name of': { de: 'gemischt im Namen von', fr: 'mélangé au nom de', es: 'mezclado en nombre de' },
  'decrypted by': { de: 'entschlüsselt von', fr: 'déchiffré par', es: 'descifrado por' },
  'last event': { de: 'letztes Ereignis', fr: 'dernier événement', es: 'último suceso' },
  identifier: { de: 'Kennung', fr: 'identifiant', es: 'identificador' },
  fingerprint: { de: 'Fingerabdruck', fr: 'empreinte', es: 'huella' },
  administrator: { de: 'Verwaltung', fr: 'administration', es: 'administración' },
  'credential authority': {
    de: 'Ausgabe der Berechtigungen',
    fr: 'autorité des codes de vote',
    es: 'autoridad de credenciales',
  },
  type: { de: 'Art', fr: 'type', es: 'tipo' },
  session: { de: 'Sitzung', fr: 'session', es: 'sesión' },
  description: { de: 'Beschreibung', fr: 'description', es: 'descripción' },
  'hash functions': { de: 'Hashfunktionen', fr: 'fonctions de hachage', es: 'funciones hash' },
  servers: { de: 'Server', fr: 'serveurs', es: 'servidores' },
  threshold: { de: 'Schwelle', fr: 'seuil', es: 'umbral' },
  'key width': { de: 'Breite des Schlüssels', fr: 'largeur de la clé', es: 'anchura de la clave' },
  width: { de: 'Breite', fr: 'largeur', es: 'anchura' },
  'shuffled by': { de: 'gemischt von', fr: 'mélangé par', es: 'mezclado por' },
  'computed beforehand for': {
    de: 'vorab berechnet für',
    fr: 'calculé d’avance pour',
    es: 'calculado de antemano para',
  },
  'files beside, not read': {
    de: 'Dateien daneben, nicht gelesen',
    fr: 'fichiers à côté, non lus',
    es: 'ficheros al lado, no leídos',
  },
};
