package doorstep.matter;

import java.util.Locale;

/** Everything that can be done to a matter (办理动作). Lifecycle files say which kind knows which, from where, by whom. */
public enum Act {
    /** 登记. */
    REGISTER,
    /** 交办 to a unit, and a person there if known. */
    ASSIGN,
    /** 签收. */
    TAKE_OVER,
    /** 退回, with the reason. */
    PASS_BACK,
    /** 记一笔: what was done or heard on the way. */
    NOTE,
    /** 说定日子: a day agreed with the resident. */
    AGREE_DAY,
    /** 答复: the reply is written. */
    ANSWER,
    /** 送达: the reply has reached the resident, how and when. */
    SERVE,
    /** 办结. */
    CLOSE,
    /** 重办. */
    REDO,
    /** 兑现: a promise was kept. */
    KEEP,
    /** 作废: entered by mistake; stays, with its reason. */
    VOID,
    /** 表态: the resident's word was recorded; no lifecycle knows it, because no stage forbids it. */
    WORD,
    /** 更正原话: the resident put their own words right. */
    CORRECT,
    /** 导入: came in from a file with its history; only importers do it. */
    IMPORT;

    /** As lifecycle files, rows and the contract write it: {@code take-over}. */
    String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Act fromStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
