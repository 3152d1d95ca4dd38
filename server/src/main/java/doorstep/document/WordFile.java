package doorstep.document;

import doorstep.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a .docx (ISO/IEC 29500) as a reader sees it: every paragraph a line, automatic numbers written out, deletions left out,
 * the cells of a table between tabs.
 */
final class WordFile {
    private static final String PARTS = "word/";
    private static final XMLInputFactory XML = factory();

    /** Said twice, the second time for old programs; or said no more. */
    private static final Set<String> LEFT_OUT = Set.of("Fallback", "del", "moveFrom");

    private final StringBuilder text = new StringBuilder();
    private final WordNumbers numbers;
    private int cells;
    private int skipping;
    private boolean inProperties;
    private @Nullable String style;
    private @Nullable String list;
    private int level;
    private int paragraph;

    private WordFile(WordNumbers numbers) {
        this.numbers = numbers;
    }

    static boolean looksLikeOne(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * Its text, and nothing that stands in the margins of its pages.
     *
     * @throws IOException for what is no Word file
     * @throws Problem {@code document.too-long}; {@code document.classified} when a margin says so
     */
    static String text(byte[] bytes) throws IOException {
        try {
            Map<String, byte[]> parts = parts(bytes);
            byte[] document = parts.get("document.xml");
            if (document == null) {
                throw new IOException("document.xml");
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                if (part.getKey().startsWith("header") || part.getKey().startsWith("footer")) {
                    String margin = new WordFile(WordNumbers.NONE).read(part.getValue());
                    if (margin.lines().anyMatch(Secrecy::marksTitle)) {
                        throw new Problem(DocumentProblem.CLASSIFIED);
                    }
                }
            }
            WordNumbers numbers = WordNumbers.read(reader(parts.get("numbering.xml")), reader(parts.get("styles.xml")));
            return new WordFile(numbers).read(document);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Only the parts with words, and no more of them than a file may have. */
    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long left = 2L * Writing.LONGEST;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith(PARTS) && name.endsWith(".xml") && name.indexOf('/', PARTS.length()) < 0) {
                    byte[] part = read(zip, left);
                    left -= part.length;
                    parts.put(name.substring(PARTS.length()), part);
                }
            }
        }
        return parts;
    }

    private static byte[] read(InputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        for (int n = in.read(some); n >= 0; n = in.read(some)) {
            Writing.mustNotExceed(out.size() + n > most ? Long.MAX_VALUE : 0);
            out.write(some, 0, n);
        }
        return out.toByteArray();
    }

    /** No document type, no entity, nothing fetched from anywhere (OWASP XXE). */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static @Nullable XMLStreamReader reader(byte @Nullable [] part) throws XMLStreamException {
        return part == null ? null : XML.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private String read(byte[] part) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("document type");
                case XMLStreamConstants.START_ELEMENT -> starts(xml);
                case XMLStreamConstants.END_ELEMENT -> ends(xml.getLocalName());
                default -> {}
            }
        }
        return text.toString();
    }

    private void starts(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (skipping > 0 || LEFT_OUT.contains(name)) {
            skipping++;
            return;
        }
        switch (name) {
            case "p" -> {
                style = null;
                list = null;
                level = 0;
                paragraph = text.length();
            }
            case "pPr" -> inProperties = true;
            case "pStyle" -> style = WordNumbers.value(xml);
            case "numId" -> list = inProperties ? WordNumbers.value(xml) : list;
            case "ilvl" -> level = inProperties ? WordNumbers.number(xml) : level;
            case "t" -> text.append(xml.getElementText());
            case "tab" -> text.append(inProperties ? "" : "\t");
            case "br", "cr" -> text.append(cells > 0 ? "\u000b" : "\n");
            case "tr" -> cells = 1;
            case "tc" -> {
                if (cells++ > 1) {
                    text.append('\t');
                }
            }
            default -> {}
        }
    }

    private void ends(String name) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "pPr" -> inProperties = false;
            case "p" -> {
                String number = numbers.next(style, list, level);
                if (!number.isEmpty() && !text.substring(paragraph).isBlank()) {
                    text.insert(paragraph, number);
                }
                text.append(cells > 0 ? "\u000b" : "\n");
            }
            case "tc" -> strip();
            case "tr" -> {
                text.append('\n');
                cells = 0;
            }
            default -> {}
        }
    }

    /** The last paragraph of a cell ends with the cell. */
    private void strip() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == '\u000b') {
            text.setLength(text.length() - 1);
        }
    }
}
