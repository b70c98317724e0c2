"""Problems of what nobody covers: baselines that nothing would fill, agreements without the targets."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import HINT, ProblemWords
from streefpad.values.texts import Text

COVERAGE: Mapping[str, ProblemWords] = {
    "baseline-nobody-fills": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="‘{indicator}’ heeft nog geen nulmeting, en voor de gegevensstroom ‘{dataflow}’ staat geen "
            "levering op de kalender.",
            en="“{indicator}” has no baseline yet, and no delivery of the dataflow “{dataflow}” is on the "
            "calendar.",
        ),
        remedy=Text(
            nl="Zet bij de gegevensstroom onder ‘releases’ wie wat levert en wanneer, of vraag de cijfers op "
            "met een formulier of een register.",
            en="Write under “releases” of the dataflow who delivers what and when, or ask for the figures by "
            "a form or a register.",
        ),
        why=Text(
            nl="Een startmeting die niemand heeft toegezegd, komt er niet.",
            en="A baseline that nobody has promised does not come.",
        ),
        example="id: teachers\nname: {nl: STEM-lesgevers, en: STEM teachers}\n# no releases",
        facts={"indicator": "bicycle-parking", "dataflow": "station-counts"},
    ),
    "agreement-without-target": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="In de lopende overeenkomst ‘{agreement}’ met {partner} staat geen streefcijfer.",
            en="The agreement “{agreement}” with {partner} is in force and carries no target.",
        ),
        remedy=Text(
            nl="Neem de streefcijfers op bij de volgende wijziging; de bladzijde met overeenkomsten heeft "
            "een tekst om over te nemen. Vul daarna ‘girls’ en ‘disadvantaged’ in. Wie: {owner}.",
            en="Write the targets in at the next amendment; the page of agreements has a text to copy. Then "
            "fill in “girls” and “disadvantaged”. Who: {owner}.",
        ),
        why=Text(
            nl="Een partner werkt naar wat in zijn overeenkomst staat.",
            en="A partner works towards what its agreement says.",
        ),
        example="agreement,kind,partner,owner,since,until,girls,disadvantaged\n"
        "A-12,covenant,Example sector,work,2026-01-01,2027-12-31,,",
        facts={"agreement": "A-12", "partner": "Example sector", "owner": "work"},
    ),
    "kind-without-agreement": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Van de soort ‘{kind}’ is geen lopende overeenkomst geregistreerd.",
            en="No agreement of the kind “{kind}” is registered as in force.",
        ),
        remedy=Text(
            nl="Registreer de overeenkomsten van deze soort, of haal de soort uit de codelijst.",
            en="Register the agreements of this kind, or take the kind out of the code list.",
        ),
        why=Text(
            nl="Het aandeel overeenkomsten met een streefcijfer telt alleen wat geregistreerd is.",
            en="The share of agreements that carry a target counts only what is registered.",
        ),
        example="codes: [{code: covenant, name: {nl: Convenant, en: Covenant}}]",
        facts={"kind": Text(nl="Convenant", en="Covenant")},
    ),
}
