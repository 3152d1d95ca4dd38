package doorstep.library;

import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What somebody says of a document they bring in; a title that is here already gets another version.
 *
 * @param number as its issuer numbers it (发文字号), empty when it has none
 * @param source who issued it
 * @param area for whom it is: everybody who works inside it or above
 * @param excerpt whether only parts of it are here
 */
public record NewVersion(
        Kind kind, String title, String number, String source, long area, LocalDate inForceOn, boolean excerpt) {
    /** What sort of document. */
    public enum Kind {
        /** 法律法规和党内法规. */
        LAW,
        /** 政策. */
        POLICY,
        /** 上级文件. */
        SUPERIOR,
        /** 本级材料. */
        MATERIAL
    }

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_LINE = 200;
    private static final Pattern QUOTED = Pattern.compile("^《(.*)》$");

    public NewVersion {
        title = QUOTED.matcher(title.strip()).replaceFirst("$1");
        number = number.strip();
        source = source.strip();
    }

    /** @throws Problem {@code library.title-missing}, {@code library.line-too-long} */
    void check() {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Problem(LibraryProblem.TITLE_MISSING, LONGEST_TITLE);
        }
        if (number.length() > LONGEST_LINE || source.length() > LONGEST_LINE) {
            throw new Problem(LibraryProblem.LINE_TOO_LONG, LONGEST_LINE);
        }
    }

    String citedAs() {
        return citedAs(title);
    }

    /** 《中华人民共和国人民调解法》 and 《人民调解法》 are one. */
    static String citedAs(String title) {
        return title.replaceAll("[\\s\\u3000《》〈〉]", "")
                .replace('(', '（')
                .replace(')', '）')
                .replaceFirst("^中华人民共和国(?=.)", "");
    }
}
