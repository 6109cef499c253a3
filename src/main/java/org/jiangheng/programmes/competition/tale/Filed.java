package org.jiangheng.programmes.competition.tale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers of 竞赛备案申报 as an organiser would type them (CC-F1). */
record Filed(
        String name,
        String level,
        String host,
        String district,
        String from,
        String to,
        List<Map<String, Object>> items) {

    private static final String RULE = "依次比较技能操作用时，用时短者名次在前；仍相同的，由评判委员会抽签确定。";

    Map<String, Object> answers(String contact) {
        var answers = new HashMap<String, Object>();
        answers.put("name", name);
        answers.put("level", level);
        answers.put("host", host);
        answers.put("selection", false);
        answers.put("department", "竞赛组委会办公室（设在技能人才部）");
        answers.put("executiveOrganiser", "");
        answers.put("coOrganiser", "");
        answers.put("startsOn", from);
        answers.put("endsOn", to);
        answers.put("venueDistrict", district);
        answers.put("recordsDistrict", district);
        answers.put("contact", contact);
        answers.put("contactPhone", "13800000099");
        answers.put("licencePermanent", true);
        answers.put("items", items);
        answers.put("promotionRatio", 20);
        answers.put("lowerStages", "");
        answers.put("rewards", "对各项目前三名颁发荣誉证书和奖金，按本通知规定核发职业技能等级证书。");
        answers.put("questions", "依据国家职业技能标准命题，由评判委员会组织命题和审题，理论知识试题与技能操作试题赛前封存。");
        answers.put("tieRule", RULE);
        answers.put("undertaking", true);
        answers.put("signature", contact);
        return answers;
    }

    /** One item, held on two days. */
    static Map<String, Object> item(
            String occupation, List<String> levels, int expected, String theoryOn, String skillOn, String place) {
        var item = new HashMap<String, Object>();
        item.put("occupation", occupation);
        item.put("expected", expected);
        item.put("levels", levels);
        item.put("team", false);
        item.put("theoryShare", 30);
        item.put("skillShare", 70);
        item.put("sessions", 1);
        item.put("theoryFull", 100);
        item.put("skillFull", 100);
        item.put("theoryPass", 60);
        item.put("skillPass", 60);
        item.put("theoryOn", theoryOn);
        item.put("theoryPlace", place + "机考教室");
        item.put("skillOn", skillOn);
        item.put("skillPlace", place + "实训车间");
        return item;
    }
}
