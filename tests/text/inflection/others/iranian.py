"""Forms of Persian, Tajik, Pashto and Kurdish, and what only looks like them."""

from typing import Final

FORMS: Final = {
    "fa": """
names
  آسیا : آسیای
  خانه : خانه\u200cی خانۀ خانه\u200cها خانه\u200cهای
  تهران : تهران\u200cها تهرانست
  انجمن : انجمن\u200cها انجمن\u200cهای انجمن\u200cهایی
  شهروند : شهروندان شهروندها
  نماینده : نمایندگان نماینده\u200cها نماینده\u200cهای

places
  ایران : ایرانی ایرانی\u200cها ایرانیان ایرانی\u200cهای
  آمریکا : آمریکایی آمریکایی\u200cها آمریکاییان
  فرانسه : فرانسوی فرانسوی\u200cها
  باکو : باکویی
  سوریه : سوری سوری\u200cها
  ترکیه : ترکیه\u200cای

words
  کتاب : کتابی کتابش کتاب\u200cهایش کتابم
  کردن : می\u200cکند کرد نمی\u200cکنند کرده بکنیم کردند
  رفتن : رفت می\u200cرود نرفت رفته می\u200cروند
  خریدن : خرید می\u200cخرد خریدند بخرند
  بزرگ : بزرگ\u200cتر بزرگ\u200cترین
  پرنده : پرندگان پرندگانی

others
  ایران : ایروان ایراد ایر
  تهران : تهرانپارس مهران
  علا : علی
  سوریه : سوریان\u200cزاده سورنا
  شهر : شهریار شهرام
""",
    "prs": """
names
  کابل : کابل\u200cها
  شهر : شهرها شهرهای

places
  کابل : کابلی
  هرات : هراتی

others
  کابل : کابین کابینه
  هرات : هراس
""",
    "tg": """
names
  Тоҷикистон : Тоҷикистонро Тоҷикистони Тоҷикистону
  Душанбе : Душанберо Душанбеи
  шаҳр : шаҳри шаҳрҳо шаҳрҳои шаҳрро шаҳраш
  ҷумҳурӣ : ҷумҳурии ҷумҳуриҳо ҷумҳуриҳои

places
  Тоҷикистон : тоҷикистонӣ тоҷикистониҳо тоҷикистонии
  Русия : русӣ русии

words
  кардан : кард мекунад карданд намекунад
  калон : калонтар калонтарин

others
  Тоҷик : Тоҷикистон тоҷикистонӣ
  Бухоро : Бухар бухор
  Хуҷанд : Хуҷа Хуҷандшоҳ
""",
    "ps": """
names
  افغانستان : افغانستانه افغانستانو
  کابل : کابله
  سیمه : سیمې سیمو

places
  افغانستان : افغانستانی افغانستانیان

words
  خبر : خبرونه خبرو

others
  کابل : کابینه کابلشاه
  بلخ : بلی بلوڅ
  هرات : هر هران
""",
    "ku": """
names
  Kurdistan : Kurdistanê Kurdistana Kurdistanî
  Tirkiye : Tirkiyeyê Tirkiyê
  Amerîka : Amerîkayê Amerîkaya
  gund : gundê gundan gundên gundek
  bajar : bajarê bajarî bajaran bajarekî

places
  Kurdistan : kurdistanî kurdistaniyan

words
  nivîsandin : nivîsand dinivîsand nenivîsand

others
  Kurd : Kurdistan Kurdistanê
  Amed : Amerîka Ahmed
""",
    "kmr": """
names
  Kurdistan : Kurdistanê Kurdistana
  Amed : Amedê
  Stenbol : Stenbolê
  gund : gundê gundan gundên

places
  Kurdistan : kurdistanî

words
  nivîsandin : nivîsand dinivîsand

others
  Kurdistan : Kurdî
  Ali : Aliyev
""",
    "ckb": """
names
  کوردستان : کوردستانی کوردستاندا کوردستانەوە کوردستانیش
  شار : شارەکە شارەکان شاری شاران شارێک شارەکانی شاردا
  ئەمریکا : ئەمریکای ئەمریکاش ئەمریکادا

places
  کوردستان : کوردستانی کوردستانییەکان
  ئەمریکا : ئەمریکایی ئەمریکاییەکان

words
  گەورە : گەورەتر گەورەترین

others
  هەولێر : هەول هەوال
  کورد : کوردستان کوردستانی
""",
}
