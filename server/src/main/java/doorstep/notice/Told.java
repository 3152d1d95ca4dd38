package doorstep.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news for one audience, on its way into inboxes and to gateways.
 *
 * @param named the unit that it names: who has it, or on whom it waits
 * @param origin the step, helper or day it is told because of; with the kind, what makes it told once
 * @param actor who did it and need not be told; absent for what only time did
 */
record Told(
        News kind,
        News.Audience audience,
        UUID matter,
        String stage,
        long area,
        @Nullable UUID unit,
        @Nullable UUID post,
        @Nullable UUID hearer,
        @Nullable UUID named,
        @Nullable WaitsOn waitsOn,
        @Nullable LocalDate dueOn,
        String origin,
        Instant at,
        @Nullable UUID actor) {}
