package doorstep.document;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Automatic numbers of a .docx, which stand in no paragraph's text: lists with their levels, and what each has counted to. */
final class WordNumbers {
    static final WordNumbers NONE = new WordNumbers();

    private static final int MOST_LEVELS = 9;
    private static final String DIGITS = "〇一二三四五六七八九";

    /** One level of a list: 一、 is the format chineseCounting in the shape "%1、". */
    private record Level(String format, String shape, int start) {
        static final Level PLAIN = new Level("bullet", "", 1);
    }

    private final Map<String, Level> levels = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, String> styles = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();

    private WordNumbers() {}

    static WordNumbers read(@Nullable XMLStreamReader numbering, @Nullable XMLStreamReader styling)
            throws XMLStreamException {
        WordNumbers numbers = new WordNumbers();
        if (numbering != null) {
            numbers.readLists(numbering);
        }
        if (styling != null) {
            numbers.readStyles(styling);
        }
        return numbers;
    }

    private void readLists(XMLStreamReader xml) throws XMLStreamException {
        String list = "";
        String level = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            Level known = levels.getOrDefault(list + ' ' + level, Level.PLAIN);
            switch (xml.getLocalName()) {
                case "abstractNum" -> list = attribute(xml, "abstractNumId");
                case "lvl" -> level = attribute(xml, "ilvl");
                case "start" -> levels.put(list + ' ' + level, new Level(known.format, known.shape, number(xml)));
                case "numFmt" -> levels.put(list + ' ' + level, new Level(value(xml), known.shape, known.start));
                case "lvlText" -> levels.put(list + ' ' + level, new Level(known.format, value(xml), known.start));
                case "num" -> {
                    list = "";
                    level = attribute(xml, "numId");
                }
                case "abstractNumId" -> lists.put(level, value(xml));
                default -> {}
            }
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        String style = "";
        String level = "0";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = attribute(xml, "styleId");
                    level = "0";
                }
                case "ilvl" -> level = value(xml);
                case "numId" -> styles.put(style, level + ' ' + value(xml));
                default -> {}
            }
        }
    }

    /** The number that the next paragraph carries, counted on; empty when it has none. */
    String next(@Nullable String style, @Nullable String numId, int ilvl) {
        String list = numId;
        int level = ilvl;
        if (list == null && style != null && styles.containsKey(style)) {
            String[] own = styles.get(style).split(" ", 2);
            level = digits(own[0]);
            list = own[1];
        }
        String definition = list == null ? null : lists.get(list);
        if (definition == null || level < 0 || level >= MOST_LEVELS) {
            return "";
        }
        int[] counts = counted.computeIfAbsent(definition, first -> new int[MOST_LEVELS]);
        counts[level]++;
        for (int deeper = level + 1; deeper < MOST_LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        Level shown = levels.getOrDefault(definition + ' ' + level, Level.PLAIN);
        if (shown.format.equals("bullet")) {
            return "";
        }
        String number = shown.shape;
        for (int i = 0; i <= level; i++) {
            Level one = levels.getOrDefault(definition + ' ' + i, Level.PLAIN);
            number = number.replace("%" + (i + 1), say(one.format, one.start + Math.max(counts[i], 1) - 1));
        }
        return number;
    }

    private static String say(String format, int number) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCountingThousand" -> chinese(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String chinese(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        String ten = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return ten + (number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1));
    }

    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    static int number(XMLStreamReader xml) {
        return digits(value(xml));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int digits(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }
}
