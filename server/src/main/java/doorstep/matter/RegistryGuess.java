package doorstep.matter;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far one has to walk along an order until a page is full, from what the planner knows (行数估计): a guess, and a bound on what a
 * wrong one costs.
 *
 * @param walked rows that the order has in all
 * @param fitting how many of them fit, but for the words of a text
 * @param worded among how many words are found
 * @param far what it costs to gather all that fit, in the planner's units
 */
record RegistryGuess(double walked, double fitting, double worded, double far) {
    /** More than would do if what fits lay evenly, since the newest are not like the others. */
    private static final double PATIENCE = 1.5;

    /** Beyond, a page takes too long even if it is found. */
    private static final int MOST = 20_000;

    /** Common words are looked for so far at least: they are not spread evenly either. */
    private static final int LEAST_TEXTS = 4_000;

    /** To gather one that fits, to look into its text, and to find one by its words: µs, as measured over a million (docs/figures.md). */
    private static final double GATHERED = 2;

    private static final double LOOKED_INTO = 12;
    private static final double FOUND = 7;

    /** What a row of the walk costs at most, in the planner's units. */
    private static final double ROW = 2;

    /** From the JSON of {@link RegistrySql#guess}. */
    static RegistryGuess read(String json) {
        JsonNode three = JsonMapper.shared().readTree(json).path(0).path("Plan").path("Plans");
        JsonNode all = three.path(0);
        JsonNode some = three.path(1);
        return new RegistryGuess(
                all.path("Plan Rows").asDouble(0),
                some.path("Plan Rows").asDouble(0),
                three.path(2).path("Plan Rows").asDouble(0),
                some.path("Total Cost").asDouble(0));
    }

    /**
     * How a page is looked for.
     *
     * @param share of all texts that have what is looked for; absent when no text was given
     */
    RegistrySql.Way way(int wanted, @Nullable Double share) {
        return new RegistrySql.Way(near(wanted, share), share != null && looksInto(wanted, share));
    }

    private boolean looksInto(int wanted, double share) {
        return inOrder(wanted, share) < byWords(share);
    }

    /** What it costs to gather all that fit and to look into their texts, newest first, until there are as many as wanted. */
    private double inOrder(int wanted, double share) {
        return GATHERED * fitting + LOOKED_INTO * Math.min(fitting, wanted / share);
    }

    private double byWords(double share) {
        return FOUND * share * worded;
    }

    /** Rows to try near by; none when it would be for nothing. */
    private int near(int wanted, @Nullable Double share) {
        double needed = wanted * walked / Math.max(1e-9, share == null ? fitting : fitting * share);
        if (share == null) {
            double most = Math.min(MOST, far / ROW);
            return PATIENCE * needed <= most ? (int) most : 0;
        }
        boolean cheaper = LOOKED_INTO * needed < Math.min(inOrder(wanted, share), byWords(share));
        return cheaper && PATIENCE * needed <= MOST ? (int) Math.max(LEAST_TEXTS, PATIENCE * needed) : 0;
    }
}
