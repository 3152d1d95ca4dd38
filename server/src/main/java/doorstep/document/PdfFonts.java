package doorstep.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of one PDF. Those of official documents are named and not embedded (ISO 32000-1, 9.7.5.2 and 9.7.6.2): the text is
 * written in Unicode and the reader takes its own font of that name, or the nearest. Characters that they lack, of rare names for
 * instance, are drawn, each with the text it stands for.
 */
final class PdfFonts {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** So many drawn characters are in one font. */
    private static final int DRAWN_IN_ONE = 255;

    /** ASCII is one half wide in Adobe-GB1: characters 1 to 95. */
    private static final int FIRST_LATIN = 1;

    private static final int LAST_LATIN = 95;

    private final PDDocument document;
    private final COSDictionary all = new COSDictionary();
    private final Map<Face, String> named = new EnumMap<>(Face.class);
    private final Map<Integer, Integer> drawn = new HashMap<>();

    private final List<Integer> order = new ArrayList<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    COSDictionary dictionary() {
        return all;
    }

    /** By which name the content asks for it. */
    String name(PaperPdf.Run run, Face face) {
        if (run.isRare()) {
            return "R" + number(run) / DRAWN_IN_ONE;
        }
        return named.computeIfAbsent(face, missing -> {
            String name = "F" + missing.name();
            all.setItem(COSName.getPDFName(name), type0(missing));
            return name;
        });
    }

    /** The characters as the content names them, in hexadecimal. */
    String codes(PaperPdf.Run run) {
        return run.isRare()
                ? HEX.toHexDigits((byte) (number(run) % DRAWN_IN_ONE + 1))
                : HEX.formatHex(run.text().getBytes(StandardCharsets.UTF_16BE));
    }

    /** Drawn characters are numbered as they come. */
    private int number(PaperPdf.Run rare) {
        int codePoint = rare.text().codePointAt(0);
        Integer known = drawn.get(codePoint);
        if (known != null) {
            return known;
        }
        order.add(codePoint);
        drawn.put(codePoint, order.size() - 1);
        return order.size() - 1;
    }

    private static COSDictionary type0(Face face) {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, face.postScript());
        COSDictionary collection = new COSDictionary();
        collection.setString(COSName.REGISTRY, "Adobe");
        collection.setString(COSName.ORDERING, "GB1");
        collection.setInt(COSName.SUPPLEMENT, 4);
        descendant.setItem(COSName.CIDSYSTEMINFO, collection);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, numbers(FIRST_LATIN, LAST_LATIN, 500));
        descendant.setItem(COSName.FONT_DESC, descriptor(face));
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, face.postScript());
        font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UTF16-H"));
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSDictionary descriptor(Face face) {
        boolean serif = face != Face.HEI;
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, face.postScript());
        descriptor.setItem(COSName.FONT_FAMILY, new COSString(face.family()));
        // Symbolic, and with serifs: what a reader goes by when it has to take another font.
        descriptor.setInt(COSName.FLAGS, serif ? 6 : 4);
        descriptor.setItem(COSName.FONT_BBOX, numbers(0, -141, 1000, 859));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 859);
        descriptor.setInt(COSName.DESCENT, -141);
        descriptor.setInt(COSName.CAP_HEIGHT, 683);
        descriptor.setInt(COSName.STEM_V, face == Face.HEI || face == Face.XIAO_BIAO_SONG ? 120 : 70);
        return descriptor;
    }

    /** Adds the drawn characters, now that they are known. */
    void finish() throws IOException {
        for (int from = 0; from < order.size(); from += DRAWN_IN_ONE) {
            List<Integer> some = order.subList(from, Math.min(order.size(), from + DRAWN_IN_ONE));
            all.setItem(COSName.getPDFName("R" + from / DRAWN_IN_ONE), type3(some));
        }
    }

    private COSDictionary type3(List<Integer> codePoints) throws IOException {
        COSDictionary glyphs = new COSDictionary();
        COSArray differences = numbers(1);
        COSArray widths = new COSArray();
        for (int codePoint : codePoints) {
            COSName name =
                    COSName.getPDFName("u" + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
            glyphs.setItem(name, stream("1000 0 d0 " + Outline.of(codePoint)));
            differences.add(name);
            widths.add(COSInteger.get(1000));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSArray matrix = new COSArray();
        for (String number : List.of("0.001", "0", "0", "0.001", "0", "0")) {
            matrix.add(new COSFloat(number));
        }
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, numbers(0, -300, 1000, 1000));
        font.setItem(COSName.FONT_MATRIX, matrix);
        font.setItem(COSName.CHAR_PROCS, glyphs);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, codePoints.size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(toUnicode(codePoints)));
        return font;
    }

    /** Which text each drawn character stands for (ISO 32000-1, 9.10.3). */
    private static String toUnicode(List<Integer> codePoints) {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def
                1 begincodespacerange <00> <FF> endcodespacerange
                """);
        for (int i = 0; i < codePoints.size(); i++) {
            String text = Character.toString(codePoints.get(i));
            map.append("1 beginbfchar <")
                    .append(HEX.toHexDigits((byte) (i + 1)))
                    .append("> <")
                    .append(HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)))
                    .append("> endbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end")
                .toString();
    }

    private COSStream stream(String text) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static COSArray numbers(int... numbers) {
        COSArray array = new COSArray();
        for (int number : numbers) {
            array.add(COSInteger.get(number));
        }
        return array;
    }
}
