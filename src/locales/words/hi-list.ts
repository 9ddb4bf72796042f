/**
 * Hindi words by what they say in English, in the form of the list in `zh-list.ts`: words or their unchanging beginnings, as they
 * stand in policies.
 */
export const hindiWords = `
abuse दुर्व्यवहार अपमानजनक; accept स्वीकार; access पहुंच पहुँच; account खाता खाते; act कार्य कृत्य; action कार्रवाई कार्यवाही; address पता पते; age उम्र आयु;
agree सहमत; allow अनुमति; anonymous गुमनाम अनाम; answer उत्तर जवाब; apology माफी माफ़ी क्षमा; appear उपस्थिति रूप; application अनुप्रयोग; apply लागू;
appropriate उचित उपयुक्त; attack हमला हमले; attention ध्यान; attribute श्रेय; author लेखक; available उपलब्ध; avoid बचें बचना; ban प्रतिबंध;
begin शुरू शुरुआत; behavior व्यवहार; behalf ओर; benefit लाभ; best सर्वोत्तम सर्वश्रेष्ठ; body शरीर शारीरिक; branch शाखा; bug दोष; change परिवर्तन बदल;
channel चैनल; clarify स्पष्ट; code संहिता कोड; comment टिप्पणी; commit प्रतिबद्ध; committee समिति; common सामान्य सामूहिक; communicate संचार संवाद;
community समुदाय सामुदायिक; complain शिकायत; conduct आचार आचरण; confidential गोपनीय; consequence परिणाम; consider विचार; contact संपर्क;
contribute योगदान; control नियंत्रण; conversation बातचीत; copy प्रति; copyright कॉपीराइट; correct सही सुधार; create बना; criticism आलोचना;
culture संस्कृति सांस्कृतिक; current वर्तमान; damage क्षति नुकसान; data डेटा; date दिनांक तारीख; day दिन; decide निर्णय; define परिभाषित;
derogatory अपमान; describe वर्णन; determine निर्धारित; develop विकास विकसित; different अलग भिन्न; disability विकलांगता; disclose प्रकटीकरण खुलासा;
discuss चर्चा; diverse विविध; document दस्तावेज; download डाउनलोड; economic आर्थिक; edit संपादन; education शिक्षा; email ईमेल मेल; empathy सहानुभूति;
encourage प्रोत्साहित; enforce प्रवर्तन; ensure सुनिश्चित; environment वातावरण पर्यावरण; error त्रुटि गलती; ethnic जातीय; event घटना कार्यक्रम;
example उदाहरण; expect अपेक्षा अपेक्षित उम्मीद; experience अनुभव; explain समझा व्याख्या; explicit स्पष्ट; express अभिव्यक्ति व्यक्त; fair निष्पक्ष;
feature विशेषता सुविधा; feedback प्रतिक्रिया; file फ़ाइल फाइल; first पहला पहले प्रथम; fix ठीक; focus ध्यान; follow पालन अनुसरण; free मुफ्त स्वतंत्र;
gender लिंग; good अच्छा अच्छे; group समूह; guide दिशानिर्देश मार्गदर्श; harass उत्पीड़न; harm हानि नुकसान; healthy स्वस्थ; help मदद सहायता; history इतिहास;
identity पहचान; image छवि चित्र; immediate तुरंत तत्काल; impact प्रभाव; improve सुधार; inappropriate अनुचित; incident घटना; include शामिल समावेश;
individual व्यक्ति; information जानकारी सूचना; insult अपमान; install स्थापित इंस्टॉल; instance उदाहरण; interact बातचीत; interest रुचि हित;
investigate जांच जाँच; involve शामिल; issue मुद्दा मुद्दे समस्या; join शामिल; key कुंजी; language भाषा; law कानून; lead नेता नेतृत्व; learn सीख;
level स्तर; license लाइसेंस; limit सीमा सीमित; link लिंक; list सूची; maintain अनुरक्षक रखरखाव; manage प्रबंध; member सदस्य; message संदेश; minimum न्यूनतम;
mistake गलती गलतियों; name नाम; national राष्ट्रीय; need आवश्यकता जरूरत; new नया नए; note नोट; notify सूचित; number संख्या; obligation दायित्व; offend आपत्तिजनक;
offer पेश; official आधिकारिक; offline ऑफ़लाइन ऑफलाइन; online ऑनलाइन; open खुला खुले; opinion राय; organization संगठन; orientation अभिविन्यास उन्मुखीकरण;
participate भाग भागीदारी; password पासवर्ड; people लोग; period अवधि; permanent स्थायी; permission अनुमति; person व्यक्ति; personal व्यक्तिगत निजी;
physical शारीरिक भौतिक; pledge प्रतिज्ञा संकल्प; policy नीति; political राजनीतिक; post पोस्ट; prevent रोक; privacy गोपनीयता; private निजी; problem समस्या;
process प्रक्रिया; product उत्पाद; professional पेशेवर; prohibit निषिद्ध; project परियोजना प्रोजेक्ट; promptly तुरंत; protect सुरक्षा रक्षा; provide प्रदान;
public सार्वजनिक; publish प्रकाशित प्रकाशन; purpose उद्देश्य; question प्रश्न सवाल; race नस्ल जाति; read पढ़; reason कारण; reasonable उचित; reject अस्वीकार;
release रिलीज; religion धर्म; remove हटा; report रिपोर्ट सूचना; reporter रिपोर्टर; repository रिपॉजिटरी भंडार; represent प्रतिनिधि; request अनुरोध;
require आवश्यक; research अनुसंधान शोध; resolve समाधान; respect सम्मान आदर; respond जवाब प्रतिक्रिया; responsible जिम्मेदार जिम्मेदारी ज़िम्मेदार;
result परिणाम; review समीक्षा; right अधिकार सही; risk जोखिम; rule नियम; run चला; safe सुरक्षित; scope दायरा क्षेत्र; section अनुभाग खंड;
secure सुरक्षा सुरक्षित; send भेज; serious गंभीर; service सेवा; sex यौन; share साझा; sign हस्ताक्षर; single एकल; site साइट; size आकार;
social सामाजिक सोशल; software सॉफ्टवेयर सॉफ़्टवेयर; solution समाधान; source स्रोत; space स्थान; standard मानक; start शुरू; step कदम चरण; submit जमा प्रस्तुत;
support समर्थन सहायता; suspend निलंबित; system प्रणाली; team टीम दल; technical तकनीकी; template टेम्पलेट; temporary अस्थायी; term शर्त; test परीक्षण;
thank धन्यवाद; threat धमकी खतरा; time समय; tool उपकरण; translate अनुवाद; troll ट्रोल; trust विश्वास भरोसा; type प्रकार; unacceptable अस्वीकार्य;
understand समझ; unwelcome अवांछित; update अद्यतन अपडेट; use उपयोग इस्तेमाल; value मूल्य; version संस्करण; view दृष्टिकोण विचार; violate उल्लंघन; violence हिंसा;
visible दृश्यमान; vulnerability भेद्यता कमजोरी; warn चेतावनी; way तरीका तरीके; web वेब; welcome स्वागत; work काम कार्य; write लिख; wrong गलत; year वर्ष साल
`;
