package doorstep.matter.kind;

import java.util.Locale;

/** Everything that can be done to a matter (办理动作). Lifecycle files say which kind knows which, from where, by whom. */
public enum Act {
    /** 登记. */
    REGISTER(Body.OWN),
    /** 列明诉求: what is asked for, one by one; the reply has to say something of each. */
    REQUEST(Body.OWN),
    /** 交办 to a unit, and a person there if known. */
    ASSIGN(Body.OWN),
    /** 回避豁免: a leader lets somebody have it whom the words concern, with the reason. */
    WAIVE_RECUSAL,
    /** 签收. */
    TAKE_OVER(Body.OWN),
    /** 受理. */
    ACCEPT,
    /** 不予受理, with the reason and the lawful route. */
    DECLINE,
    /** 转送 to a body outside. */
    REFER,
    /** 对方签收: only now is it out of our hands. */
    HAND_ON,
    /** 收回: the body outside did not take it. */
    BRING_BACK,
    /** 退回, with the reason. */
    PASS_BACK,
    /** 异议, with the clause; it stays with the unit until the sender agrees. */
    OBJECT,
    /** 异议成立. */
    UPHOLD,
    /** 异议不成立. */
    OVERRULE,
    /** 退回热线. */
    SEND_BACK,
    /** 记一笔: what was done or heard on the way. */
    NOTE,
    /** 请人协办. */
    HELP(Body.OWN),
    /** 协办回复. */
    HELP_ANSWER(Body.OWN),
    /** 催办. */
    URGE,
    /** 督办. */
    SUPERVISE,
    /** 包案: a leader takes charge of it. */
    LEAD,
    /** 标明涉及的单位: it sees a summary. */
    CONCERN(Body.OWN),
    /** 听证. */
    HEARING,
    /** 申请延期. */
    EXTEND_ASK,
    /** 同意延期. */
    EXTEND_GRANT,
    /** 不同意延期. */
    EXTEND_REFUSE,
    /** 延期告知送达: only now does it count. */
    EXTEND_SERVE,
    /** 不予受理告知书送达. */
    DECLINE_SERVE,
    /** 说定日子: a day agreed with the resident. */
    AGREE_DAY(Body.OWN),
    /** 告知收到. */
    NOTIFY,
    /** 研究论证. */
    WEIGH,
    /** 答复: the reply is written. */
    ANSWER(Body.OWN),
    /** 审核. */
    CHECK,
    /** 退回重拟. */
    RETURN_DRAFT,
    /** 签发. */
    SIGN,
    /** 文号用印. */
    SEAL,
    /** 送达: the reply has reached the resident, how and when. */
    SERVE(Body.OWN),
    /** 同意调解. */
    CONSENT,
    /** 一方不愿调解. */
    REFUSE,
    /** 调解不成. */
    FAIL,
    /** 达成协议. */
    AGREE,
    /** 司法确认. */
    CONFIRM,
    /** 不申请司法确认. */
    LET_CONFIRM_LAPSE,
    /** 履行. */
    PERFORM,
    /** 告知法定途径. */
    ROUTE,
    /** 再调解. */
    RESUME,
    /** 定为一般隐患，定措施. */
    GRADE,
    /** 定为重大隐患，挂牌. */
    GRADE_MAJOR,
    /** 整改完. */
    FIX,
    /** 重大隐患整改完. */
    FIX_MAJOR,
    /** 验收销号. */
    PASS,
    /** 重大隐患验收销号. */
    PASS_MAJOR,
    /** 验收不合格. */
    FAIL_CHECK,
    /** 报结果. */
    REPORT,
    /** 退回再办. */
    RETURN_REPORT,
    /** 核实办结. */
    VERIFY,
    /** 那边改了期限: the system of record gave it another day. */
    MOVE_THERE,
    /** 那边已办结: closed in the system of record. */
    CLOSE_THERE,
    /** 办结. */
    CLOSE,
    /** 归档. */
    ARCHIVE,
    /** 重办. */
    REDO(Body.OWN),
    /** 申请复查或复核. */
    ASK_REVIEW(Body.OWN),
    /** 终结. */
    TERMINATE,
    /** 转为信访. */
    BECOME_APPEAL,
    /** 并案. */
    MERGE(Body.OWN),
    /** 重复事项: says again what was answered before. */
    REPEAT(Body.OWN),
    /** 拆案. */
    UNMERGE,
    /** 本人撤回. */
    WITHDRAW,
    /** 兑现: a promise was kept. */
    KEEP(Body.OWN),
    /** 作废: entered by mistake; stays, with its reason. */
    VOID(Body.OWN),
    /** 表态: the resident's word was recorded; no lifecycle knows it, because no stage forbids it. */
    WORD(Body.OWN),
    /** 更正原话: the resident put their own words right. */
    CORRECT(Body.OWN),
    /** 印回执: a paper with a code was printed for it. */
    SLIP(Body.OWN),
    /** 导入: came in from a file with its history; only importers do it. */
    IMPORT(Body.OWN);

    private enum Body {
        /** A note and what the lifecycle file asks for. */
        PLAIN,
        /** Something typed of its own: a unit, a reply, another matter. */
        OWN
    }

    private final Body body;

    Act() {
        this(Body.PLAIN);
    }

    Act(Body body) {
        this.body = body;
    }

    /** Whether a note and what the lifecycle file asks for are all there is to say. */
    public boolean isPlain() {
        return body == Body.PLAIN;
    }

    /** As lifecycle files, rows and the contract write it: {@code take-over}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Act fromStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
