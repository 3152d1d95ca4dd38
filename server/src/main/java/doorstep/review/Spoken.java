package doorstep.review;

import java.util.regex.Pattern;

/** Ordinals of speech (头一个、再一个、还有就是): paragraphs that open with them are told off one by one, like numbered ones. */
final class Spoken {
    private static final String THING = "[个条件桩样点项]";
    private static final Pattern OPENS = Pattern.compile("(?:先(?:说|讲|从)|头一" + THING + "|第?[一二三四五六七八九]一?" + THING
            + "(?=[，,是就、：]|呢|嘛|事|毛病|问题)|(?:再|又|另|另外|还有|末了?|最后)一?" + THING
            + "(?!月|星期|季)|再(?:就是|有|说|者|讲)|还有(?=[，,就一个呢])|另外|此外"
            + "|最后|末了|接着|其[一二三四五])");
    private static final Pattern BEGINS = Pattern.compile("(?:头一|第?一)" + THING + "|其一|先(?:说|讲)");
    private static final int FEWEST = 2;

    private Spoken() {}

    /** The first of several. */
    static boolean begins(String paragraph) {
        return BEGINS.matcher(paragraph).lookingAt();
    }

    static boolean opens(String paragraph) {
        return OPENS.matcher(paragraph).lookingAt();
    }

    /** Whether so many open so that they tell off a list. */
    static boolean isList(long opening) {
        return opening >= FEWEST;
    }
}
