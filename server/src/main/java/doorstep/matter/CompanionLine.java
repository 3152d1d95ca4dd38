package doorstep.matter;

import doorstep.text.Mask;

/** Somebody who came along, masked and without a number: both are read with the reporter's. */
record CompanionLine(Opening.Companion.Role role, String name) {
    CompanionLine {
        name = Mask.name(name);
    }
}
