/** Stems that no word of the classroom's list is or, where they have four letters or more, begins with; by topic. */
export const unfit: Readonly<Record<string, string>> = {
  weapons:
    'ammo armor armour army arrow arsenal axe bomb bullet bunker cannon dagger gun grenade knife lance missile musket pistol revolver rifle saber sabre shoot shot spear sword torpedo weapon',
  violence:
    'abuse assault attack battle blast brutal bully crash cruel crush damage destroy duel enemy fight fist hijack hit hostage hunt hurt kidnap kick kill lash murder punch raid rebel revenge riot ruin slap slay stab strangle strike terror threat torture trap victim violen war whip wound wreck',
  death:
    'bury casket cemetery coffin corpse dead death decease demise die dying fatal funeral ghost grave hanged hearse mortal skull suicide tomb',
  drugs:
    'alcohol beer booze brandy cannabis cigar cocaine dope drug drunk heroin hemp liquor opium pill poison smoke tavern tobacco vodka wine winery',
  sex: 'bare bra breast erotic fetish flirt kinky kiss love lust naked nude orgasm orgy porn rape seduce sex strip virgin',
  body: 'anus arse ass belly blood body bosom bottom bowel brain bum butt chest face fart fat flesh hair hip knee leg limb lip liver nose organ piss poo rib skin skinny spit thigh throat toilet tongue tooth urine vomit',
  disease:
    'ache asthma cancer coma cripple disease dizzy doctor dose fever germ hospital ill infect injury insane leper mad plague rabies sick surgery symptom tumor virus',
  religion:
    'allah altar angel bible bishop buddha chapel christ church cross cult demon devil divine faith god gospel heaven hell hymn islam jesus jew koran messiah monk mosque muslim nun paradise pope pray preach priest prophet psalm relig ritual sacred saint satan shrine sin soul spirit temple theolog',
  politics:
    'ballot cabinet campaign capitol colony congress dictator embassy empire federal fascist govern king lobby mandate nazi parliament party petition policy politic president queen reform regime republic revolt senate slave socialist soviet swastika tax throne treason tyrant union vote',
  persons:
    'black caste dwarf dumb dutch fool gay german gypsy idiot latin midget moron orphan race racial racist savage slut stupid ugly white widow witch',
  crime: 'arrest bribe criminal crime fraud guilt jail mafia murder police prison robber steal theft thief',
  gloom:
    'abandon anger angry awful curse despair evil fear gloom grief harsh hate horror lonely misery nasty panic rage sad shame sorrow worthless',
};
