package doorstep.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paper as it reads (文书), before it is set: its parts from top to bottom. Set by {@link PaperPdf} and {@link PaperDocx} in the
 * layout of official documents (GB/T 9704-2012).
 */
public record Paper(List<Block> blocks) {
    /**
     * One part.
     *
     * @param text with line breaks where whoever wrote it made them
     * @param beside the right cell of a {@link Kind#ROW}; else empty
     */
    public record Block(Kind kind, String text, String beside) {
        Block(Kind kind, String text) {
            this(kind, text, "");
        }
    }

    /** What a part is, and so how it is set. */
    public enum Kind {
        /** 页眉, on every page above the text. */
        HEADER,
        /** 发文机关标志, red, with its red line below the number. */
        ISSUER,
        /** 发文字号. */
        NUMBER,
        /** 标题. */
        TITLE,
        /** 主送. */
        TO,
        /** 一级标题, 黑体. */
        HEADING,
        /** 二级标题, 楷体. */
        SUBHEADING,
        /** 正文. */
        TEXT,
        /** A row of a table: what is asked on the left, the answer on the right. */
        ROW,
        /** 署名. */
        SIGNED,
        /** 成文日期. */
        DAY,
        /** 附注, in brackets. */
        REMARK
    }

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** What it is called: its title in one line. */
    public String title() {
        return all(Kind.TITLE).replace(TITLE_BREAK, "");
    }

    /** Where a title that is too long for one line may be broken (标题回行). */
    static final String TITLE_BREAK = "|";

    String header() {
        return all(Kind.HEADER);
    }

    boolean has(Kind kind) {
        return blocks.stream().anyMatch(block -> block.kind == kind);
    }

    /** Whether a part stands right under the title, or under the number below it. */
    boolean isUnderHead(int at) {
        Kind before = at == 0 ? Kind.HEADER : blocks.get(at - 1).kind;
        return before == Kind.TITLE || (before == Kind.NUMBER && !has(Kind.ISSUER));
    }

    /** Whether a part is a line for somebody's pen right above the signature, and so part of it: 甲方（签名）：＿＿＿. */
    boolean isForThePen(int at) {
        boolean pen = at < blocks.size()
                && blocks.get(at).kind == Kind.TEXT
                && blocks.get(at).text.contains("＿");
        return pen && (at + 1 < blocks.size() && blocks.get(at + 1).kind == Kind.SIGNED || isForThePen(at + 1));
    }

    private String all(Kind kind) {
        return blocks.stream()
                .filter(block -> block.kind == kind)
                .map(Block::text)
                .collect(Collectors.joining());
    }
}
