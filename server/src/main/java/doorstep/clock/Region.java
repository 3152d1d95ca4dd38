package doorstep.clock;

import doorstep.kernel.Problem;
import java.util.Locale;
import java.util.Set;

/** The beginning of an area code (区划代码的开头): 2 digits a province, 4 a city, 6 a county, then township, village, grid. */
public final class Region {
    private static final int WHOLE = 15;
    /** 省、自治区、直辖市、特别行政区 by GB/T 2260. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82");

    private Region() {}

    static boolean isCode(String digits) {
        return digits.matches("|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}|\\d{15}");
    }

    /** Without the noughts that only fill up: 370000 is 37, and 441900, a city without counties, is 4419. */
    static String shortest(String digits) {
        return digits.replaceFirst("(?<=^.{12})000$", "")
                .replaceFirst("(?<=^.{9})000$", "")
                .replaceFirst("(?<=^.{6})000$", "")
                .replaceFirst("(?<=^.{4})00$", "")
                .replaceFirst("(?<=^.{2})00$", "");
    }

    static String whole(long area) {
        return String.format(Locale.ROOT, "%015d", area);
    }

    static boolean contains(String region, long area) {
        return whole(area).startsWith(region);
    }

    /**
     * The area of a code as people write it.
     *
     * @throws Problem {@code clock.no-region} for what cannot be a code, or lies in no province and in no region that a rule
     *     names: a county that is only made up
     */
    public static long area(String digits, Rules rules) {
        if (digits.isEmpty() || !isCode(digits)) {
            throw new Problem(ClockProblem.NO_REGION, digits);
        }
        long area = Long.parseLong(digits + "0".repeat(WHOLE - digits.length()));
        if (!PROVINCES.contains(digits.substring(0, 2)) && !rules.name(area)) {
            throw new Problem(ClockProblem.NO_REGION, digits);
        }
        return area;
    }
}
