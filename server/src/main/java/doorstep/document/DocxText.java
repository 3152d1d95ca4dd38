package doorstep.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The running text of a .docx (ECMA-376 WordprocessingML): paragraphs in the order they stand, those of tables and boxes too.
 * What was deleted under tracked changes is not read. Numbers that the office program counts by itself are not in the text.
 */
final class DocxText {
    private static final String BODY = "word/document.xml";
    /** A package can promise anything about its sizes; what comes out is counted. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int MOST_MARGINS = 40;

    /** Said twice for older programs, or said no more. */
    private static final Set<String> LEFT_OUT = Set.of("Fallback", "del", "moveFrom");

    private DocxText() {}

    /** @param margin takes the lines of headers and footers */
    static void read(Path file, Consumer<String> paragraph, Consumer<String> margin) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry body = zip.getEntry(BODY);
            if (body == null) {
                throw new IOException(BODY);
            }
            List<? extends ZipEntry> margins = zip.stream()
                    .filter(entry -> entry.getName().matches("word/(header|footer)\\d*\\.xml"))
                    .limit(MOST_MARGINS)
                    .toList();
            for (ZipEntry entry : margins) {
                part(zip, entry, margin);
            }
            part(zip, body, paragraph);
        }
    }

    private static void part(ZipFile zip, ZipEntry entry, Consumer<String> paragraph) throws IOException {
        try (InputStream in = new Counted(zip.getInputStream(entry))) {
            XMLStreamReader xml = hardened().createXMLStreamReader(in);
            try {
                paragraphs(xml, paragraph);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** No document type, no entity, nothing fetched from anywhere (OWASP XXE). */
    private static XMLInputFactory hardened() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external");
        });
        return factory;
    }

    private static void paragraphs(XMLStreamReader xml, Consumer<String> paragraph) throws XMLStreamException {
        Deque<StringBuilder> open = new ArrayDeque<>();
        boolean text = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (LEFT_OUT.contains(name)) {
                        skip(xml);
                        continue;
                    }
                    text = name.equals("t");
                    start(name, open, paragraph);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text && !open.isEmpty()) {
                        open.element().append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text = false;
                    if (xml.getLocalName().equals("p") && !open.isEmpty()) {
                        paragraph.accept(open.pop().toString());
                    }
                }
                default -> {
                    // Comments and instructions to programs say nothing.
                }
            }
        }
    }

    private static void start(String name, Deque<StringBuilder> open, Consumer<String> paragraph) {
        switch (name) {
            case "p" -> open.push(new StringBuilder());
            case "tab" -> {
                if (!open.isEmpty()) {
                    open.element().append('\t');
                }
            }
            case "br", "cr" -> {
                if (!open.isEmpty()) {
                    paragraph.accept(open.pop().toString());
                    open.push(new StringBuilder());
                }
            }
            default -> {
                // Form is not text.
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Ends a part that unpacks to more than any document has. */
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int some = super.read(buffer, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) throws IOException {
            read += some;
            if (read > MOST_BYTES) {
                throw new IOException("too large");
            }
        }
    }
}
