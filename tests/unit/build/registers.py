"""A small agenda that keeps all five registers: made up, with files to seal and approved forms."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from textwrap import dedent

from streefpad.build import Agenda, open_agenda
from streefpad.build.addition import Addition, preview_addition, seal_addition

DAY = date(2027, 2, 1)
AGENDA = """\
id: registers
title: {nl: Registers, en: Registers}
synthetic: true
domains:
  - {id: economy, name: {nl: Economie, en: Economy}}
  - {id: school, name: {nl: Onderwijs, en: Education}}
goals:
  - {number: 7, name: {nl: Doel, en: Goal}}
"""
SOURCES = """\
id: steward
title: {nl: Register van de beheerder, en: The steward's register}
---
id: other
title: {nl: Een andere lijst, en: Another list}
---
id: forms
title: {nl: Goedgekeurde formulieren, en: Approved forms}
---
id: census
title: {nl: Bevolking, en: Population}
"""
CODELISTS = """\
id: agreement-kinds
name: {nl: Soorten, en: Kinds}
codes:
  - {code: covenant, name: {nl: Convenant, en: Covenant}}
  - {code: academy, name: {nl: Academie, en: Academy}}
---
id: provider-kinds
name: {nl: Aanbieders, en: Providers}
codes:
  - {code: vdab, name: {nl: VDAB, en: VDAB}}
  - {code: club, name: {nl: Club, en: Club}}
---
id: offers
name: {nl: Aanbod, en: Offers}
codes:
  - {code: academy, name: {nl: Academie, en: Academy}}
  - {code: camp, name: {nl: Kamp, en: Camp}}
---
id: subjects
name: {nl: Vakken, en: Subjects}
codes:
  - {code: maths, name: {nl: Wiskunde, en: Mathematics}}
---
id: groups
name: {nl: Groepen, en: Groups}
codes:
  - {code: girls, name: {nl: Meisjes, en: Girls}}
"""
DATAFLOWS = """\
id: agreements
name: {nl: Overeenkomsten, en: Agreements}
columns: {agreement: nummer}
register: {kind: agreements, codelists: {kind: agreement-kinds}}
---
id: participation
name: {nl: Deelname, en: Participation}
period: year
register: {kind: participation, codelists: {provider: provider-kinds, offer: offers}}
---
id: profiles
name: {nl: Profielen, en: Profiles}
register: profiles
---
id: teachers
name: {nl: Lesgevers, en: Teachers}
period: school-year
register: {kind: teachers, codelists: {provider: provider-kinds, subject: subjects}}
---
id: actions
name: {nl: Acties, en: Actions}
register: actions
---
id: population
name: {nl: Bevolking, en: Population}
key: {group: groups}
period: year
"""
INDICATORS = """\
id: girls-in-offer
number: 7a
goal: 7
name: {nl: Meisjes in het aanbod, en: Girls in the offer}
unit: percent
period: year
share:
  of: {dataflow: participation, where: {counted: persons, stage: attended, sex: F}}
  in: {dataflow: participation, where: {counted: persons, stage: attended}}
---
id: initiatives
number: 7b
goal: 7
name: {nl: Initiatieven, en: Initiatives}
unit: number
period: year
count: {of: {dataflow: participation, where: {stage: attended}}, distinct: initiative}
---
id: agreements-with-targets
number: 7c
goal: 7
name: {nl: Overeenkomsten met streefcijfers, en: Agreements with targets}
unit: percent
period: year
share:
  of: {dataflow: agreements, where: {agreed: yes}}
  in: {dataflow: agreements}
---
id: proportional
number: 7d
goal: 7
name: {nl: Evenredige deelname, en: Proportional participation}
unit: ratio
period: year
relative: {activity: girls-in-offer, population: girls-in-population}
---
id: girls-in-population
name: {nl: Meisjes in de bevolking, en: Girls in the population}
unit: percent
period: year
figures: {dataflow: population, row: girls}
---
id: profiles-up-to-date
number: 7e
goal: 7
name: {nl: Actuele profielen, en: Profiles up to date}
unit: percent
period: year
fulfilled: {of: {dataflow: profiles}, from: 2024}
---
id: shortage
number: 7f
goal: 7
name: {nl: Tekort, en: Shortage}
unit: number
period: school-year
difference:
  of: {dataflow: teachers, where: {group: need}}
  less: {dataflow: teachers, where: {group: stock}}
"""
TARGETS = """\
indicator: agreements-with-targets
kind: complete
by: 2030
baseline: 2024
---
indicator: proportional
kind: representation
by: 2030
baseline: 2025
---
indicator: profiles-up-to-date
kind: count
by: 2030
baseline: 2024
conditions: [{event: reviewed, at_least: 2}, {event: updated, at_least: 1}]
---
indicator: shortage
kind: zero
by: 2030
baseline: 2024
"""
TEXTS = {
    "agenda.yaml": AGENDA,
    "sources/all.yaml": SOURCES,
    "codelists/all.yaml": CODELISTS,
    "dataflows/all.yaml": DATAFLOWS,
    "indicators/all.yaml": INDICATORS,
    "targets/all.yaml": TARGETS,
}
FORM = """\
id: survey
title: {nl: Bevraging, en: Survey}
period: 2026
due: 2027-03-01
source: forms
kinds: [club]
sheets:
  - id: participants
    title: {nl: Deelnemers, en: Participants}
    dataflow: participation
    as: {offer: camp, stage: attended}
    key: {sex: sexes}
    fields:
      - {id: times, name: {nl: Keren, en: Times}, type: count, as: {counted: participations}}
      - {id: persons, name: {nl: Personen, en: Persons}, type: count, as: {counted: persons}}
      - {id: poor, name: {nl: Kansarm, en: Poor}, type: count, of: persons, as: {disadvantaged: yes}}
  - id: contracts
    title: {nl: Overeenkomsten, en: Agreements}
    dataflow: agreements
    rows: 5
    as: {kind: covenant, owner: economy}
    fields:
      - {id: agreement, name: {nl: Nummer, en: Number}, type: text, required: true}
      - {id: girls, name: {nl: Meisjes, en: Girls}, type: share}
      - {id: remark, name: {nl: Toelichting, en: Remark}, type: text}
"""
SEXES = """\
id: sexes
name: {nl: Geslacht, en: Sex}
codes: [{code: F, name: {nl: Meisje, en: Girl}}, {code: M, name: {nl: Jongen, en: Boy}}]
"""
PARTNER = "id: house\nname: {nl: Huis, en: House}\nkind: club\n"
FORM_TEXTS = {"forms/survey.yaml": FORM, "partners/all.yaml": PARTNER, "codelists/sexes.yaml": SEXES}
AGREEMENTS = """\
nummer,kind,partner,owner,since,until,girls,disadvantaged
A-1,covenant,Club,economy,2023-01-01,,40,
A-2,covenant,Club,economy,2024-06-01,2025-12-30,,
A-3,academy,Techniekhuis,school,2025-01-01,2029-12-31,50,25
"""
PARTICIPATION = """\
period,provider,initiative,offer,counted,stage,sex,number
2025,vdab,Robots,academy,persons,attended,F,40
2025,vdab,Robots,academy,persons,attended,M,60
2025,vdab,Robots,academy,persons,forecast,F,500
2026,vdab,Robots,academy,persons,attended,F,45
2026,vdab,Bruggen,academy,persons,attended,F,5
2026,vdab,Bruggen,academy,persons,attended,M,50
2026,vdab,Bruggen,academy,participations,attended,M,900
"""
PROFILES = """\
profile,name,kind,event,on,by
weld,Lasser,occupational,established,2022-05-01,VDAB
weld,Lasser,occupational,reviewed,2023-05-01,VDAB
weld,Lasser,occupational,reviewed,2024-05-01,VDAB
weld,Lasser,occupational,updated,2025-02-01,VDAB
weld,Lasser,occupational,reviewed,2026-03-01,VDAB
code,Programmeur,competence,established,2024-02-01,Onderwijs
code,Programmeur,competence,reviewed,2025-02-01,Onderwijs
old,Zetter,occupational,established,2022-02-01,VDAB
old,Zetter,occupational,withdrawn,2025-06-01,VDAB
"""
TEACHERS = """\
period,provider,subject,group,number
2024,vdab,maths,need,100
2024,vdab,maths,stock,70
2025,vdab,maths,need,100
2025,vdab,maths,stock,84
"""
ACTIONS = """\
action,kind,name,owner,since,until,indicators
x-1,awareness,Campagne,school,2026-01-01,2026-12-31,girls-in-offer; proportional
x-2,innovation-track,Traject,economy,2025-01-01,,
"""
POPULATION = """\
group,period,value
girls,2025,50
girls,2026,50
"""
FILES = {
    "agreements": AGREEMENTS,
    "participation": PARTICIPATION,
    "profiles": PROFILES,
    "teachers": TEACHERS,
    "actions": ACTIONS,
}


def write_agenda(folder: Path, changed: dict[str, str] | None = None) -> Path:
    """The agenda without anything in its vault, some files changed."""
    for name, text in {**TEXTS, **(changed or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return folder


def opened(folder: Path) -> Agenda:
    """The agenda as read."""
    agenda, problems = open_agenda(folder)
    assert agenda is not None, problems
    return agenda


def preview(
    folder: Path, dataflow: str, text: str | bytes, *, source: str = "steward", day: date = DAY
) -> Addition:
    """What a file with this content would change."""
    file = folder.parent / f"{dataflow}.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    addition, problems = preview_addition(opened(folder), file, source=source, dataflow=dataflow, as_of=day)
    assert addition is not None, problems
    return addition


def add(
    folder: Path, dataflow: str, text: str | bytes, *, source: str = "steward", day: date = DAY
) -> Addition:
    """The same, sealed."""
    addition = preview(folder, dataflow, text, source=source, day=day)
    seal_addition(opened(folder), addition, retrieved=day, by="steward", licence="")
    return addition


def add_all(folder: Path) -> Path:
    """The agenda with a file for each register, and the population."""
    for dataflow, text in FILES.items():
        add(folder, dataflow, text)
    add(folder, "population", POPULATION, source="census")
    return folder


def approve_rows(
    folder: Path, dataflow: str, name: str, rows: str, *, on: date = DAY, told: str = ""
) -> None:
    """Rows as `forms approve` seals them; `told` are more lines of their receipt."""
    path = folder / "vault" / "forms" / "approved" / dataflow / name
    path.mkdir(parents=True)
    content = rows.encode("utf-8")
    (path / "rows.csv").write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    receipt = f"dataflow: {dataflow}\nsource: forms\nsha256: {sha256}\nsize: {len(content)}\n"
    (path / "receipt.yaml").write_text(
        f"{receipt}approved: {on.isoformat()}\nby: steward\n{told}", encoding="utf-8"
    )
